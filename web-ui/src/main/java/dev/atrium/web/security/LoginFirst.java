package dev.atrium.web.security;

import dev.atrium.web.flash.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends a visitor who asks for a page of members to the login page, and from there back. */
@Component
class LoginFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (Detour.isForProgram(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Flash.of(request).info("flash.login-first");
        Detour.via("/users/login", HttpServletResponse.SC_UNAUTHORIZED, request, response);
    }
}
