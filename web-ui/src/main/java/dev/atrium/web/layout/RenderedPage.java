package dev.atrium.web.layout;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * Renders into bytes before the first one is sent: the length is known, an error in a template can still become an error page,
 * and the fixed parts of a template are never encoded again.
 */
record RenderedPage(TemplateEngine templates, String page, String fragment, Page view, int status) implements View {

    /** Pieces, not bytes: the fixed parts and values that a page is put together from. */
    private static final int USUAL_PIECES = 512;

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput(USUAL_PIECES);
        templates.render(wanted(request, response) + ".jte", view, output);
        view.frame().flash().finish(request, response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            response.setStatus(status);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.addHeader(HttpHeaders.CONTENT_LANGUAGE, view.texts().language().code());
        PageBody.write(output.toByteArray(), request, response);
    }

    private String wanted(HttpServletRequest request, HttpServletResponse response) {
        if (page.equals(fragment)) {
            return page;
        }
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return isForFragment(request) ? fragment : page;
    }

    /** When htmx restores a page from history that it no longer has, it asks for the whole. */
    private static boolean isForFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && request.getHeader("HX-History-Restore-Request") == null
                && request.getHeader("HX-Boosted") == null;
    }
}
