package dev.atrium.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.web.layout.SafePath;
import java.net.URLEncoder;

/** Where a visitor goes after signing in or registering. */
final class NextPath {

    private NextPath() {}

    /** The wish if it is a path of this site, else the front page. */
    static String orHome(String wish) {
        return SafePath.parse(wish).orElse("/");
    }

    static String orNothing(String wish) {
        return SafePath.parse(wish).orElse("");
    }

    /** A link to a page that hands the wish on. */
    static String link(String page, String wish) {
        return SafePath.parse(wish)
                .map(next -> page + "?next=" + URLEncoder.encode(next, UTF_8))
                .orElse(page);
    }
}
