package dev.atrium.web.layout;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where pictures are served.
 *
 * @param baseUrl what stands before a picture's key: this site's {@code /media/}, or the https address of a CDN or bucket
 *     that serves the folder {@code profile_pics/}, and no other
 */
@ConfigurationProperties("atrium.pictures")
record PictureSettings(@DefaultValue("/media/") String baseUrl) {

    private static final String OURS = "/media/";

    PictureSettings {
        baseUrl = baseUrl.isBlank() ? OURS : baseUrl;
        URI base = URI.create(baseUrl);
        boolean elsewhere = "https".equals(base.getScheme()) && base.getHost() != null;
        if (!elsewhere && !baseUrl.equals(OURS)) {
            throw new IllegalArgumentException(
                    "atrium.pictures.base-url must be /media/ or begin with https:// but is " + baseUrl);
        }
    }

    String base() {
        return baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
    }
}
