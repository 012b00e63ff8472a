package dev.atrium.command.uniqueness;

import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.PhoneNumberChangedEvent;
import dev.atrium.api.account.PhoneNumberRemovedEvent;
import dev.atrium.api.deletion.UserErasedEvent;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserNameChangedEvent;
import dev.atrium.api.user.UserRegisteredEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Confirms claims by the events that settle them, and frees what a later event gave up: not before that event stands, and in
 * the order of events, so a value that was taken again meanwhile stays taken. Replaying it onto an empty table makes the same reservations again;
 * those of members whose key is destroyed stay free, as they should.
 */
@Component
@ProcessingGroup(ProcessingGroups.RESERVATIONS)
class ReservationsProjection {

    private static final Logger log = LoggerFactory.getLogger(ReservationsProjection.class);

    private final ReservationTable table;

    ReservationsProjection(ReservationTable table) {
        this.table = table;
    }

    @EventHandler
    void on(UserRegisteredEvent event) {
        if (!Erased.is(event.userName().value())) {
            confirm(event.userId(), Claim.of(event.userName()));
            confirm(event.userId(), Claim.of(event.email()));
        }
    }

    @EventHandler
    void on(AccountOpenedEvent event) {
        if (event.phone() != null && !Erased.is(event.phone().value())) {
            confirm(event.userId(), Claim.of(event.phone()));
        }
    }

    @EventHandler
    void on(UserNameChangedEvent event) {
        if (!Erased.is(event.userName().value())) {
            replace(event.userId(), Claim.of(event.userName()));
        }
    }

    @EventHandler
    void on(EmailChangedEvent event) {
        if (!Erased.is(event.email().value())) {
            replace(event.userId(), Claim.of(event.email()));
        }
    }

    @EventHandler
    void on(PhoneNumberChangedEvent event) {
        if (!Erased.is(event.phone().value())) {
            replace(event.userId(), Claim.of(event.phone()));
        }
    }

    @EventHandler
    void on(PhoneNumberRemovedEvent event) {
        table.giveUp(event.userId(), UniqueValue.PHONE);
    }

    /** Erasure deletes them itself; this is for a rebuild that began before the key was destroyed. */
    @EventHandler
    void on(UserErasedEvent event) {
        table.forget(event.userId());
    }

    private void replace(UserId owner, Claim claim) {
        confirm(owner, claim);
        table.giveUpAllBut(owner, claim);
    }

    private void confirm(UserId owner, Claim claim) {
        if (!table.confirm(owner, claim)) {
            log.error("{} by user {} contradicts an earlier one: two users share a unique value", claim, owner);
        }
    }
}
