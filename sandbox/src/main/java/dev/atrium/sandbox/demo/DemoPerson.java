package dev.atrium.sandbox.demo;

import dev.atrium.api.account.Role;
import java.util.Locale;

/** Someone to log in as. */
public record DemoPerson(String userName, String firstName, String lastName, Role role, String password) {

    /** In words, for the page and the banner. */
    public String what() {
        return "%s %s, %s".formatted(firstName, lastName, role.name().toLowerCase(Locale.ROOT));
    }

    String email() {
        return userName + "@mail.example";
    }
}
