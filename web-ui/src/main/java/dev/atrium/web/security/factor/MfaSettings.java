package dev.atrium.web.security.factor;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Multi-factor authentication.
 *
 * @param requiredForOperators whether the pages of admins, auditors and staff need a session that proved a second factor
 * @param fresh how long a proof counts for what asks for a fresh one
 * @param resendAfter how long an account waits between codes by e-mail or text message
 * @param issuer what authenticators call this site
 */
@ConfigurationProperties("atrium.mfa")
public record MfaSettings(
        @DefaultValue("false") boolean requiredForOperators,
        @DefaultValue("PT10M") Duration fresh,
        @DefaultValue("PT45S") Duration resendAfter,
        @DefaultValue("Atrium") String issuer) {}
