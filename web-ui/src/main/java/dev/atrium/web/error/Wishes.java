package dev.atrium.web.error;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What kind of answer a request asks for. */
public final class Wishes {

    private Wishes() {}

    /** A program says that it takes JSON; a browser always takes HTML too. */
    public static boolean json(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("json")) {
            return !accept.contains("text/html");
        }
        @Nullable String sent = request.getContentType();
        return sent != null && sent.contains("json") && (accept == null || !accept.contains("text/html"));
    }
}
