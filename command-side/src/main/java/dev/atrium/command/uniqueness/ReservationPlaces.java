package dev.atrium.command.uniqueness;

import static dev.atrium.api.erasure.PersonalTable.deleted;
import static dev.atrium.api.erasure.PersonalTable.kept;

import dev.atrium.api.erasure.PersonalTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tables of the command side hold of persons. */
@Configuration(proxyBeanMethods = false)
class ReservationPlaces {

    /** Given up, a name or address is free for somebody else. */
    @Bean
    PersonalTables commandSideTables() {
        return PersonalTables.of(deleted("reservation", "owner = :user"), kept("administrator", "account = :account"));
    }
}
