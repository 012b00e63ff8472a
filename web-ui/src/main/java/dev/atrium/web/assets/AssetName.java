package dev.atrium.web.assets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the hash of an asset's content before its suffix, and takes it out again. */
final class AssetName {

    private static final Pattern HASHED =
            Pattern.compile("((?:[a-z0-9-]+/)?[a-z0-9-]+)-[0-9a-f]{12}(\\.[a-z0-9]{2,5})");

    private AssetName() {}

    static String withHash(String name, String hash) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + hash + name.substring(dot);
    }

    static Optional<String> withoutHash(String path) {
        Matcher matcher = HASHED.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1) + matcher.group(2)) : Optional.empty();
    }
}
