package dev.atrium.sandbox.stripe.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Who asks: the site with its secret key, or a browser with the publishable one. */
record ApiKeys(String secret, String publishable) {

    /** As the header says, or where a browser cannot set one, the form. */
    boolean isSecret(@Nullable String authorization, Params params) {
        String key = authorization == null ? params.text("key").orElse("") : in(authorization);
        if (key.isEmpty()) {
            throw StripeError.noKey();
        }
        if (!key.equals(secret) && !key.equals(publishable)) {
            throw StripeError.wrongKey(key);
        }
        return key.equals(secret);
    }

    private static String in(String authorization) {
        if (authorization.startsWith("Bearer ")) {
            return authorization.substring("Bearer ".length()).strip();
        }
        return authorization.startsWith("Basic ") ? userIn(authorization.substring("Basic ".length())) : "";
    }

    private static String userIn(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials.strip()), StandardCharsets.UTF_8);
            return pair.contains(":") ? pair.substring(0, pair.indexOf(':')) : pair;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
