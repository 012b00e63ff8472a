package dev.atrium.saga.contact;

import dev.atrium.api.user.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param support the address that messages of visitors go to */
@ConfigurationProperties("atrium.contact")
record ContactSettings(
        @DefaultValue("support@atrium.localhost") String support) {

    ContactSettings {
        if (EmailAddress.parse(support).isEmpty()) {
            throw new IllegalArgumentException("atrium.contact.support is not a mail address: " + support);
        }
    }

    EmailAddress address() {
        return new EmailAddress(support);
    }
}
