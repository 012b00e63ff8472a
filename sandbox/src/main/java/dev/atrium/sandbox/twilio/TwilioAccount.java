package dev.atrium.sandbox.twilio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The account at the stand-in, {@code atrium.sandbox.twilio.*}; the site is configured with the same. */
@ConfigurationProperties("atrium.sandbox.twilio")
record TwilioAccount(
        @DefaultValue("ACsandbox00000000000000000000000000") String sid,
        @DefaultValue("sandbox") String token) {

    boolean isMeant(String accountSid, String authorization) {
        String wanted =
                "Basic " + Base64.getEncoder().encodeToString((sid + ":" + token).getBytes(StandardCharsets.UTF_8));
        return sid.equals(accountSid)
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }
}
