package dev.atrium.sandbox.demo;

import dev.atrium.api.account.Role;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Who can log in where demo data is on. The passwords are no secret; the sandbox prints them. */
@Component
@Profile("sandbox")
public class DemoPeople {

    static final List<DemoPerson> PEOPLE = List.of(
            new DemoPerson("admin", "Ada", "Nowak", Role.ADMIN, "sandbox-Admin-1"),
            new DemoPerson("auditor", "Oskar", "Lindqvist", Role.AUDITOR, "sandbox-Auditor-1"),
            new DemoPerson("alicja", "Alicja", "Wiśniewska", Role.MEMBER, "sandbox-Alicja-1"),
            new DemoPerson("bruno", "Bruno", "Gonçalves", Role.MEMBER, "sandbox-Bruno-1"),
            new DemoPerson("chiara", "Chiara", "D'Angelo", Role.MEMBER, "sandbox-Chiara-1"));

    private final boolean on;

    DemoPeople(Environment environment) {
        on = DemoSettings.of(environment).on();
    }

    public List<DemoPerson> all() {
        return on ? PEOPLE : List.of();
    }
}
