package dev.atrium.web.security;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.web.security.session.SiteCookies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Tokens against forged requests live in a cookie of their own, so that a visitor who only reads needs no session. What a
 * page carries is masked anew each time (Spring Security's default), so compressing pages does not give the token away.
 */
@Configuration(proxyBeanMethods = false)
class CsrfTokens {

    @Bean
    CsrfTokenRepository csrfTokenRepository(PublicUrl publicUrl) {
        boolean https = SiteCookies.secure(publicUrl);
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(SiteCookies.name("atrium_csrf", https));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(https).sameSite("Lax"));
        return tokens;
    }
}
