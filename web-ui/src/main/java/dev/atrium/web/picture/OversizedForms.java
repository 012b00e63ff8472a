package dev.atrium.web.picture;

import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.SafePath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Answers forms that are larger than the server reads at all. They arrive without any field, so without the token against
 * forged requests either, and would be refused with words that help nobody. Files below that size reach their form, which
 * tells beside the field what is wrong.
 */
@Component
@Order(OversizedForms.BEFORE_SECURITY)
class OversizedForms extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -110;

    private final StandardServletMultipartResolver parts = new StandardServletMultipartResolver();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !parts.isMultipart(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            parts.resolveMultipart(request);
        } catch (MaxUploadSizeExceededException tooLarge) {
            backToTheForm(request, response);
            return;
        } catch (MultipartException damaged) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Forms are shown where they are sent to. */
    private static void backToTheForm(HttpServletRequest request, HttpServletResponse response) {
        Flash flash = Flash.of(request);
        flash.error("flash.picture.too-large");
        flash.carry(request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION, SafePath.parse(request.getRequestURI()).orElse("/"));
    }
}
