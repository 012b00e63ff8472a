package dev.atrium.command.uniqueness;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.EmailTakenException;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import dev.atrium.command.CommandNode;
import java.util.List;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** Claims beside an event store that does not share their transaction. */
class DurableReservationsIT {

    private static final Claim NAME = Claim.of(new UserName("durable"));
    private static final Claim ADDRESS = Claim.of(new EmailAddress("durable@example.org"));

    private final CommandNode node = CommandNode.shared();
    private final ReservationTable table = node.get(ReservationTable.class);
    private final SettableProgress progress = new SettableProgress();
    private final ReservationSweeper sweeper = new ReservationSweeper(table, progress);
    private final Reservations reservations =
            UniquenessConfiguration.durable(table, node.get(PlatformTransactionManager.class));

    @BeforeEach
    void clean() {
        node.jdbc().sql("delete from reservation where owner in (1001, 1002)").update();
    }

    @Test
    void claimIsSafeBeforeTheEventIsStored() {
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        reservations.claim(ALICE, List.of(NAME, ADDRESS));
        assertThat(claimsOf(ALICE)).isEqualTo(2);
        command.commit();
        assertThat(claimsOf(ALICE)).isEqualTo(2);
    }

    @Test
    void failedCommandGivesItsClaimsBack() {
        claimAndFail(ALICE);
        assertThat(claimsOf(ALICE)).isZero();
    }

    @Test
    void conflictLeavesNothing() {
        claimAndCommit(BOB, ADDRESS);
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        assertThatThrownBy(() -> reservations.claim(ALICE, List.of(ADDRESS, NAME)))
                .isInstanceOf(EmailTakenException.class);
        command.rollback();
        assertThat(claimsOf(ALICE)).isZero();
    }

    @Test
    void claimOutlivesAStoreWhoseAnswerIsUnknown() {
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        reservations.claim(ALICE, List.of(NAME));
        command.onPrepareCommit(ignored -> {
            throw new IllegalStateException("the store does not answer");
        });
        assertThatThrownBy(command::commit).isInstanceOf(IllegalStateException.class);
        assertThat(claimsOf(ALICE)).isEqualTo(1);
    }

    @Test
    void repeatedCommandDoesNotGiveBackWhatTheFirstClaimed() {
        claimAndCommit(ALICE, NAME);
        claimAndFail(ALICE);
        assertThat(claimsOf(ALICE)).isEqualTo(1);
    }

    @Test
    void oldClaimWithoutAnEventIsSweptOnceConfirmationsHaveCaughtUp() {
        claimAndCommit(ALICE, NAME);
        makeClaimsOld();
        progress.storeEndsAt(100);
        progress.confirmationsCameTo(99);
        sweeper.sweep();
        sweeper.sweep();
        assertThat(claimsOf(ALICE)).isEqualTo(1);
        progress.confirmationsCameTo(100);
        sweeper.sweep();
        assertThat(claimsOf(ALICE)).isZero();
    }

    @Test
    void youngAndConfirmedClaimsAreKept() {
        claimAndCommit(ALICE, NAME);
        claimAndCommit(ALICE, ADDRESS);
        makeClaimsOld();
        table.confirm(ALICE, ADDRESS);
        claimAndCommit(BOB, Claim.of(new UserName("young")));
        sweeper.sweep();
        sweeper.sweep();
        assertThat(claimsOf(ALICE)).isEqualTo(1);
        assertThat(claimsOf(BOB)).isEqualTo(1);
    }

    @Test
    void eventSettlesWhoseAValueIs() {
        claimAndCommit(BOB, NAME);
        assertThat(table.confirm(ALICE, NAME)).isTrue();
        assertThat(table.confirm(ALICE, NAME)).isTrue();
        assertThat(table.confirm(BOB, NAME)).isFalse();
    }

    private void claimAndCommit(UserId owner, Claim claim) {
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        reservations.claim(owner, List.of(claim));
        command.commit();
    }

    private void claimAndFail(UserId owner) {
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        reservations.claim(owner, List.of(NAME));
        command.rollback();
    }

    private void makeClaimsOld() {
        node.jdbc()
                .sql("update reservation set claimed_at = now() - interval '1 hour' where owner in (1001, 1002)")
                .update();
    }

    private long claimsOf(UserId owner) {
        return node.jdbc()
                .sql("select count(*) from reservation where owner = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
    }
}
