package dev.atrium.web;

import static dev.atrium.web.FakeHouse.ALICE;
import static dev.atrium.web.FakeHouse.BOB;
import static dev.atrium.web.FakeHouse.model;

import dev.atrium.web.layout.CurrentMember;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Starts the pages alone, for looking at them: {@code --server.port=…}; the cookie {@code preview=alice} logs Alice in. */
@Configuration(proxyBeanMethods = false)
@Import(PagesTestApplication.class)
class PagesPreview {

    public static void main(String[] args) {
        SpringApplication.run(PagesPreview.class, args)
                .getBean(FakeHouse.class)
                .holding(
                        model(1, "Arcade of the old market hall", "PL", ALICE),
                        model(2, "Bridge over the Vistula at Toruń, scale 1:200", "PL", BOB),
                        model(3, "Château with a moat", "FR", BOB),
                        model(4, "Fjord ferry «Nordlys»", "NO", ALICE),
                        model(5, "Inner court with fountain", "IT", BOB),
                        model(6, "Lighthouse", "GB", BOB),
                        model(7, "Pagoda", "JP", ALICE),
                        model(8, "Żółw z drewna", "PL", BOB));
    }

    @Bean
    FilterRegistrationBean<Filter> loginByCookie() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            String cookies = ((HttpServletRequest) request).getHeader("Cookie");
            if (cookies != null && cookies.contains("preview=alice")) {
                SecurityContextHolder.getContext()
                        .setAuthentication(new TestingAuthenticationToken(
                                (CurrentMember.SignedIn) () -> ALICE, "", "ROLE_MEMBER"));
            }
            chain.doFilter(request, response);
        });
        filter.setOrder(0);
        return filter;
    }
}
