package dev.atrium.web.layout;

import dev.atrium.web.flash.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * Sends the visitor on, as {@link SeeOther} does; htmx is told to load the page anew, where following a redirect would put
 * one page into another.
 */
public record LoadPage(String path) implements View {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        if ("true".equals(request.getHeader("HX-Request"))) {
            Flash.of(request).carry(request, response);
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            new SeeOther(path).render(model, request, response);
        }
    }
}
