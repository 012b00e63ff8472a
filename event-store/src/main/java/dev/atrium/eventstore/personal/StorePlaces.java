package dev.atrium.eventstore.personal;

import static dev.atrium.api.erasure.PersonalTable.kept;
import static dev.atrium.api.erasure.PersonalTable.nothingIn;
import static dev.atrium.api.erasure.PersonalTable.shredded;

import dev.atrium.api.erasure.PersonalTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tables of the event store hold of persons: nothing that outlives their key. */
@Configuration(proxyBeanMethods = false)
class StorePlaces {

    @Bean
    PersonalTables eventStoreTables() {
        return PersonalTables.of(
                shredded("domain_event_entry"),
                shredded("snapshot_event_entry"),
                shredded("saga_entry"),
                shredded("dead_letter"),
                kept("saga_association", "association_value = :account::text"),
                kept("person_key", "person = :user"),
                nothingIn("site_secret"),
                nothingIn("event_link"),
                nothingIn("event_chain_head"),
                nothingIn("event_checkpoint"),
                nothingIn("event_chain_key"),
                nothingIn("event_move"),
                kept("chain_verification", "started_by = :user"),
                nothingIn("token_entry"),
                nothingIn("processor_hold"),
                nothingIn("flyway_schema_history"));
    }
}
