package dev.atrium.gateway.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent; which server takes it is for Spring's {@code spring.mail.*} to say, this machine's own by default.
 *
 * @param from the sender of every mail, such as {@code Atrium <no-reply@example.org>}
 * @param timeout how long to wait for the server at each step
 */
@ConfigurationProperties("atrium.mail")
record MailProperties(
        @DefaultValue("Atrium <no-reply@atrium.localhost>") String from,
        @DefaultValue("5s") Duration timeout) {

    MailProperties {
        try {
            new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("atrium.mail.from is not a mail address: " + from, e);
        }
    }

    InternetAddress sender() {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalStateException("checked before", e);
        }
    }
}
