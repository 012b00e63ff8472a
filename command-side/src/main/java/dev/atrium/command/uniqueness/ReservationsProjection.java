package dev.atrium.command.uniqueness;

import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserRegisteredEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Confirms claims by the events that settle them. Replaying it onto an empty table makes the same reservations again;
 * those of members whose key is destroyed stay free, as they should.
 */
@Component
@ProcessingGroup(ReservationsProjection.GROUP)
class ReservationsProjection {

    /** Stored with its token. */
    static final String GROUP = "reservations";

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

    private void confirm(UserId owner, Claim claim) {
        if (!table.confirm(owner, claim)) {
            log.error("{} by user {} contradicts an earlier one: two users share a unique value", claim, owner);
        }
    }
}
