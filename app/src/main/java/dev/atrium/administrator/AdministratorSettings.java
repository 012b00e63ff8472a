package dev.atrium.administrator;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The administrator to make at the first start; all three, or none. */
@ConfigurationProperties("atrium.admin")
record AdministratorSettings(
        @DefaultValue("") String username,
        @DefaultValue("") String email,
        @DefaultValue("") String password) {

    boolean isEmpty() {
        return Stream.of(username, email, password).allMatch(String::isBlank);
    }

    Newcomer newcomer() {
        return new Newcomer(username, email, password);
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "AdministratorSettings";
    }
}
