package dev.atrium.command.uniqueness;

import dev.atrium.api.user.UserId;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Claims for an event store outside of this database (Axon Server). Claim and event cannot share a transaction there, so
 * the claim is committed first: were it the other way round, a crash between the two could leave an event without a claim,
 * and the value could be taken twice. What a failed command claimed is given back; what cannot be given back is swept.
 */
class DurableReservations implements Reservations {

    private final TransactionalReservations ownTransaction;
    private final ReservationTable table;

    DurableReservations(TransactionalReservations ownTransaction, ReservationTable table) {
        this.ownTransaction = ownTransaction;
        this.table = table;
    }

    @Override
    public void claim(UserId owner, Collection<Claim> claims) {
        UnitOfWork<?> command = CurrentUnitOfWork.get();
        ownTransaction.claimAll(owner, claims);
        // From here on the store may have taken the event although the command fails, so only the sweeper can tell.
        AtomicBoolean eventMayBeStored = new AtomicBoolean();
        command.onPrepareCommit(ignored -> eventMayBeStored.set(true));
        command.onRollback(ignored -> {
            if (!eventMayBeStored.get()) {
                claims.forEach(claim -> table.release(owner, claim));
            }
        });
    }
}
