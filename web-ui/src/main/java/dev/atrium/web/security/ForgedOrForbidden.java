package dev.atrium.web.security;

import dev.atrium.web.flash.Flash;
import dev.atrium.web.security.factor.OperatorsGate.FactorMissing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers 403. A form without its token is mostly no attack but a page that was open for long: say what helps. Where a
 * second factor helps, the way leads by it.
 */
@Component
class ForgedOrForbidden implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException) {
            Flash.of(request).warning("flash.form-outdated");
        }
        if (isFactorMissing(reason) && !Detour.isForProgram(request)) {
            Detour.via("/users/step-up", HttpServletResponse.SC_FORBIDDEN, request, response);
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean isFactorMissing(AccessDeniedException reason) {
        return reason instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof FactorMissing;
    }
}
