package dev.atrium.query.erasure;

import static dev.atrium.api.erasure.PersonalTable.deleted;
import static dev.atrium.api.erasure.PersonalTable.followed;
import static dev.atrium.api.erasure.PersonalTable.kept;
import static dev.atrium.api.erasure.PersonalTable.nothingIn;
import static dev.atrium.api.erasure.PersonalTable.overwritten;

import dev.atrium.api.erasure.PersonalTables;
import dev.atrium.query.room.MessageBlockTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All read tables. Rebuilt after an erasure they come out the same: the events read as erased by then. */
@Configuration(proxyBeanMethods = false)
class ReadTablePlaces {

    @Bean
    PersonalTables readTables() {
        return PersonalTables.of(
                followed("member", "id = :user")
                        .exporting("id, account_id, user_name, first_name, last_name, email, email_verified, phone,"
                                + " language, active, suspended_until, roles, since"),
                followed("second_factor", "user_id = :user").exporting("enabled, backup_codes_left, since"),
                // Keys tell nothing; what they name is erased before.
                kept("picture", "owner = :user").exporting("key"),
                followed("model", "creator = :user").exporting("id, title, country, created, edited"),
                kept("audit_event", "subject = :user or actor = :user"),
                nothingIn("model_block"),
                nothingIn("model_directory"),
                nothingIn("rebuild_progress"),
                deleted("model_search_creator", "id = :user"),
                kept("room", "opener = :user or other = :user").exporting("id, opener, other, changed"),
                overwritten("room_message", "author = :user", "text = '[erased]', key = null")
                        .until("text = '[erased]'")
                        .exporting("room, sequence, text, posted"),
                // After the messages: only the words are left that others said.
                overwritten(
                                MessageBlockTable.LIVE,
                                "block in (select sequence / " + MessageBlockTable.SIZE
                                        + " from room_message where room = 'public' and author = :user)",
                                "words = " + MessageBlockTable.LIVE_WORDS)
                        .until("words is not distinct from " + MessageBlockTable.LIVE_WORDS),
                overwritten("payment", "payer = :user", "receipt_url = null")
                        .until("receipt_url is null")
                        .exporting("id, kind, plan, amount, currency, state, refunded, dispute, receipt_url,"
                                + " billing_country, card_country, address_country, initiated, paid, changed"),
                deleted("stripe_customer", "user_id = :user").exporting("customer_id"),
                kept("account_deletion", "account_id = :account")
                        .exporting("phase, scheduled_at, deletion_date, changed"));
    }
}
