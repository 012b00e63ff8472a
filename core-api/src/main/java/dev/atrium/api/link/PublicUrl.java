package dev.atrium.api.link;

import java.net.URI;

/** The address by which visitors reach the site, in front of every link in a mail; without a slash at its end. */
public record PublicUrl(URI base) {

    public URI resolve(String path) {
        return URI.create(base + path);
    }
}
