package dev.atrium.command.uniqueness;

import dev.atrium.api.user.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** Returns the claims that are new, that is, not held by the same owner before. */
    List<Claim> claimAll(UserId owner, Collection<Claim> claims) {
        return transaction.execute(status -> {
            List<Claim> added = new ArrayList<>();
            for (Claim claim : claims.stream().sorted(Claim.IN_ORDER).toList()) {
                if (table.insert(owner, claim)) {
                    added.add(claim);
                } else if (!table.isOwnedBy(owner, claim)) {
                    throw claim.of().taken();
                }
            }
            return added;
        });
    }
}
