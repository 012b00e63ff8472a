package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.DeletionsPage;
import dev.atrium.api.deletion.FindDeletionsQuery;
import dev.atrium.api.deletion.ResumeAccountDeletionCommand;
import dev.atrium.api.deletion.StartAccountDeletionCommand;
import dev.atrium.api.origin.CommandOrigin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Takes up deletions that a deadline missed, that failed, or that nobody works on: a hundred at a time. */
@Component
class ForgottenDeletions {

    private static final int BATCH = 100;
    private static final Duration STUCK = Duration.ofHours(1);
    private static final CommandOrigin ORIGIN = new CommandOrigin(null, "forgotten-deletions");

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Projections projections;
    private final DeletionWorkTable work;
    private final DeletionBell bell;
    private final Clock clock;

    ForgottenDeletions(
            QueryGateway queries,
            CommandGateway commands,
            Projections projections,
            DeletionWorkTable work,
            DeletionBell bell,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.projections = projections;
        this.work = work;
        this.bell = bell;
        this.clock = clock;
    }

    /** Goes on until less than a whole batch was found. */
    void startDue() {
        List<DeletionView> due;
        do {
            Instant now = clock.instant();
            due = find(Set.of(DeletionPhase.PENDING), now, now);
            due.forEach(deletion -> send(new StartAccountDeletionCommand(deletion.accountId(), now)));
            projections.awaitAll();
        } while (due.size() == BATCH);
        bell.ring();
    }

    /** What waits in the queue is not stuck, only late. */
    void resumeStuck() {
        Instant now = clock.instant();
        Set<DeletionPhase> phases = EnumSet.of(
                DeletionPhase.FAILED,
                DeletionPhase.STRIPE_STARTED,
                DeletionPhase.STRIPE_COMPLETED,
                DeletionPhase.USER_DELETABLE);
        find(phases, now, now.minus(STUCK)).stream()
                .filter(deletion -> !work.isQueued(deletion.accountId()))
                .forEach(deletion -> send(new ResumeAccountDeletionCommand(deletion.accountId())));
        bell.ring();
    }

    private List<DeletionView> find(Set<DeletionPhase> phases, Instant due, Instant unchanged) {
        return queries.query(
                        new FindDeletionsQuery(phases, due, unchanged, BATCH),
                        ResponseTypes.instanceOf(DeletionsPage.class))
                .join()
                .deletions();
    }

    private void send(Object command) {
        ORIGIN.call(() -> commands.sendAndWait(command));
    }
}
