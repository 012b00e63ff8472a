package dev.atrium.web.security;

import static org.springframework.security.config.http.SessionCreationPolicy.NEVER;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.gateway.captcha.CaptchaWidget;
import dev.atrium.web.layout.PictureAddresses;
import dev.atrium.web.security.factor.OperatorsGate;
import dev.atrium.web.security.session.MemberContexts;
import dev.atrium.web.security.session.SiteCookies;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The filters in front of every page. Assets and Stripe's notices are answered before they come here. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /** Nobody signs in by any of Spring Security's own ways; without this it would make up a user with a password. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return login -> {
            throw new ProviderNotFoundException("members sign in at /users/login");
        };
    }

    /** Each filter of the chain would be measured on its own, at a tenth of what a page costs; requests are measured whole. */
    @Bean
    SecurityObservationSettings filtersNotMeasuredOneByOne() {
        return SecurityObservationSettings.noObservations();
    }

    /** The stand-ins are called by programs, as the services that they stand for are. */
    @Bean
    @Order(1)
    @Profile("sandbox")
    SecurityFilterChain standIns(HttpSecurity http) {
        return http.securityMatcher("/sandbox", "/sandbox/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain site(
            HttpSecurity http,
            MemberContexts members,
            CsrfTokenRepository tokens,
            LoginFirst loginFirst,
            ForgedOrForbidden forgedOrForbidden,
            OperatorsGate operators,
            PublicUrl publicUrl,
            ScrapeToken scrapeToken,
            CaptchaWidget captcha,
            PictureAddresses pictures) {
        return http.securityContext(context -> context.securityContextRepository(members))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(headers -> SecurityHeaders.write(
                        headers,
                        SiteCookies.secure(publicUrl),
                        captcha.script(),
                        pictures.otherOrigin().orElse("")))
                .authorizeHttpRequests(access -> access.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(Access.HEALTH)
                        .permitAll()
                        .requestMatchers(scrapeToken)
                        .permitAll()
                        .requestMatchers(Access.OPERATORS)
                        .access(operators.anyOf("ADMIN"))
                        .requestMatchers(HttpMethod.GET, Access.STAFF)
                        .access(operators.anyOf("STAFF", "ADMIN"))
                        .requestMatchers(Access.ADMINS)
                        .access(operators.anyOf("ADMIN"))
                        .requestMatchers(Access.AUDIT)
                        .access(operators.anyOf("AUDITOR", "ADMIN"))
                        .requestMatchers(Access.MEMBERS)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(loginFirst).accessDeniedHandler(forgedOrForbidden))
                // A login is put into the session by SignIn and nowhere else, and only there a session is made.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
