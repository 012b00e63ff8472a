package dev.atrium.sandbox.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** The sandbox shows what strangers sent, so its pages too load and run nothing but the site's own files. */
final class SandboxPolicy implements HandlerInterceptor {

    private static final String POLICY =
            "default-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        return true;
    }
}
