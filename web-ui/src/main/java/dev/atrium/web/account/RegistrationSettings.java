package dev.atrium.web.account;

import dev.atrium.web.security.throttle.Limit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How freely visitors may become members.
 *
 * @param perHour how many from one address; generous, because a school or a company may share one
 */
@ConfigurationProperties("atrium.registration")
record RegistrationSettings(@DefaultValue("200") int perHour) {

    Limit perAddress() {
        return new Limit("register-address", perHour, Duration.ofHours(1));
    }
}
