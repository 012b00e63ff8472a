package dev.atrium.saga.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.DeletionsPage;
import dev.atrium.api.deletion.FindDeletionsQuery;
import dev.atrium.api.deletion.ResumeAccountDeletionCommand;
import dev.atrium.api.origin.CommandOrigin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes up deletions that a date missed, that failed, or that nobody works on: a hundred at a time. */
@Component
class ForgottenDeletions {

    private static final int BATCH = 100;
    private static final Duration STUCK = Duration.ofHours(1);
    private static final CommandOrigin ORIGIN = new CommandOrigin(null, "forgotten-deletions");
    private static final Set<DeletionPhase> WORTH_A_LOOK = EnumSet.of(
            DeletionPhase.FAILED,
            DeletionPhase.STRIPE_STARTED,
            DeletionPhase.STRIPE_COMPLETED,
            DeletionPhase.USER_DELETABLE);
    private static final Logger log = LoggerFactory.getLogger(ForgottenDeletions.class);

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final DeletionDueTable due;
    private final DeletionWorkTable work;
    private final DeletionBell bell;
    private final DeletionRest rest;
    private final Clock clock;

    ForgottenDeletions(
            QueryGateway queries,
            CommandGateway commands,
            DeletionDueTable due,
            DeletionWorkTable work,
            DeletionBell bell,
            DeletionRest rest,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.due = due;
        this.work = work;
        this.bell = bell;
        this.rest = rest;
        this.clock = clock;
    }

    /** They only take their places beside those that wait for their turn, so that they come as slowly as all others. */
    void findDue() {
        Instant now = clock.instant();
        forEachBatch(
                new FindDeletionsQuery(Set.of(DeletionPhase.PENDING), now, now, BATCH),
                batch -> due.addMissing(
                        batch.stream().map(DeletionView::accountId).toList()));
        bell.ring();
    }

    /** What waits in the queue is not stuck, only late. */
    void resumeStuck() {
        Instant now = clock.instant();
        forEachBatch(
                new FindDeletionsQuery(WORTH_A_LOOK, now, now.minus(STUCK), BATCH),
                batch -> batch.stream().map(DeletionView::accountId).forEach(this::resume));
    }

    private void forEachBatch(FindDeletionsQuery first, Consumer<List<DeletionView>> action) {
        List<DeletionView> batch = find(first);
        while (!batch.isEmpty()) {
            action.accept(batch);
            batch = batch.size() < BATCH ? List.of() : find(first.after(batch.getLast()));
        }
    }

    private List<DeletionView> find(FindDeletionsQuery query) {
        return queries.query(query, ResponseTypes.instanceOf(DeletionsPage.class))
                .join()
                .deletions();
    }

    /** One that cannot be resumed keeps no other from it; it is found again. */
    private void resume(AccountId account) {
        if (work.isQueued(account)) {
            return;
        }
        long began = System.nanoTime();
        try {
            ORIGIN.call(() -> commands.sendAndWait(new ResumeAccountDeletionCommand(account)));
        } catch (RuntimeException fault) {
            log.warn("deletion of account {} cannot be resumed yet: {}", account, Faults.nameOf(fault));
        }
        LockSupport.parkNanos(rest.pauseSince(began).toNanos());
    }
}
