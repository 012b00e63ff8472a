package dev.atrium.web.layout;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A path of this site that a visitor may be sent to; everything that a browser could read as another site is refused. */
public final class SafePath {

    private static final int MAX_LENGTH = 2000;

    private SafePath() {}

    public static Optional<String> parse(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH || !text.startsWith("/")) {
            return Optional.empty();
        }
        boolean otherSite = text.startsWith("//") || text.contains("\\");
        boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return !otherSite && plain && isRelative(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isRelative(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
