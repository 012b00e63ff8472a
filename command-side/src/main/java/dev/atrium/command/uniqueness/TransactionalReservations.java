package dev.atrium.command.uniqueness;

import dev.atrium.api.user.UserId;
import java.util.Collection;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Claims in the transaction of the command, which is also that of its events where the event store is in the same
 * database: a command that fails leaves no claim, and who claims the same waits for its end.
 */
class TransactionalReservations implements Reservations {

    private final ReservationTable table;
    private final TransactionOperations transaction;

    /** @param transaction refuses to work outside of one: such a claim would outlive a command that fails */
    TransactionalReservations(ReservationTable table, TransactionOperations transaction) {
        this.table = table;
        this.transaction = transaction;
    }

    @Override
    public void claim(UserId owner, Collection<Claim> claims) {
        claimAll(owner, claims);
    }

    void claimAll(UserId owner, Collection<Claim> claims) {
        transaction.executeWithoutResult(status -> {
            for (Claim claim : claims.stream().sorted(Claim.IN_ORDER).toList()) {
                if (!table.claim(owner, claim)) {
                    throw claim.of().taken();
                }
            }
        });
    }
}
