package dev.atrium.web.layout;

import dev.atrium.web.flash.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** Sends the visitor on with 303 and takes the flash messages along. The path is one of our own or a {@link SafePath}. */
public record SeeOther(String path) implements View {

    /** Sent by {@code upload.js}: a script's request would follow a redirect by itself and use up the flash messages. */
    private static final String UPLOAD = "X-Upload";

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        Flash.of(request).carry(request, response);
        if (request.getHeader(UPLOAD) != null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("X-Location", path);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
