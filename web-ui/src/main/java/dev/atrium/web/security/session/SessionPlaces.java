package dev.atrium.web.security.session;

import static dev.atrium.api.erasure.PersonalTable.deleted;
import static dev.atrium.api.erasure.PersonalTable.nothingIn;

import dev.atrium.api.erasure.PersonalTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tables of signing in hold of persons. */
@Configuration(proxyBeanMethods = false)
class SessionPlaces {

    private static final String ATTRIBUTES_OF_PERSON =
            "session_primary_id in (select primary_id from web_session where principal_name = :user::text)";

    /** Attempts are counted under keyed fingerprints, for an hour at the most. */
    @Bean
    PersonalTables webTables() {
        return PersonalTables.of(
                deleted("web_session_attributes", ATTRIBUTES_OF_PERSON),
                deleted("web_session", "principal_name = :user::text")
                        .exporting("to_timestamp(creation_time / 1000.0) as created,"
                                + " to_timestamp(last_access_time / 1000.0) as last_used"),
                nothingIn("web_attempt"));
    }
}
