package dev.atrium.web.security;

import dev.atrium.web.layout.ContentSecurityPolicy;
import java.net.URI;
import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every page tells the browser to refuse. */
final class SecurityHeaders {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private static final String FEATURES_NOT_USED =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                    + "microphone=(), midi=(), usb=(), browsing-topics=()";

    private SecurityHeaders() {}

    static void write(HeadersConfigurer<HttpSecurity> headers, boolean https, URI captchaScript, String pictures) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurityPolicy.with(captchaScript, pictures)))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy(FEATURES_NOT_USED))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        if (https) {
            // Whether this very request came by https is the proxy's secret; that visitors' requests do is configured.
            headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(anyRequest -> true)
                    .includeSubDomains(true)
                    .maxAgeInSeconds(A_YEAR.toSeconds()));
        } else {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
    }
}
