package dev.atrium.web.security;

import dev.atrium.web.flash.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers 403. A form without its token is mostly no attack but a page that was open for long: say what helps. */
@Component
class ForgedOrForbidden implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException) {
            Flash.of(request).warning("flash.form-outdated");
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
