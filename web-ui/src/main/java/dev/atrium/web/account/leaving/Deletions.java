package dev.atrium.web.account.leaving;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionUnderWayException;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionQuery;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.deletion.StopAccountDeletionCommand;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.command.Commands;
import dev.atrium.web.command.Queries;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.language.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Schedules and stops deletions, and knows which are scheduled. */
@Component
class Deletions {

    /** Every page of a member asks; what another node did shows this much later. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final int REMEMBERED = 10_000;

    private record Known(Optional<DeletionView> deletion, Instant until) {}

    private final Map<AccountId, Known> known = new ConcurrentHashMap<>();
    private final Commands commands;
    private final Queries queries;
    private final DeletionSettings settings;
    private final Clock clock;

    Deletions(Commands commands, Queries queries, DeletionSettings settings, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<DeletionView> of(AccountId account) {
        Instant now = clock.instant();
        Known found = known.get(account);
        if (found != null && now.isBefore(found.until())) {
            return found.deletion();
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        Optional<DeletionView> deletion = queries.find(new FindDeletionQuery(account), DeletionView.class);
        known.put(account, new Known(deletion, now.plus(FRESH)));
        return deletion;
    }

    Duration interval() {
        return settings.interval();
    }

    Instant now() {
        return clock.instant();
    }

    void schedule(MemberView member, Texts texts, Flash flash) {
        Instant now = clock.instant();
        Instant date = now.plus(settings.interval());
        commands.send(
                        new ScheduleAccountDeletionCommand(
                                member.accountId(),
                                member.email(),
                                texts.language().locale(),
                                now,
                                date),
                        ProcessingGroups.ACCOUNT_DELETIONS)
                .tell(flash, "flash.deletion.scheduled", texts.moment(date));
        known.remove(member.accountId());
    }

    void stop(MemberView member, Texts texts, Flash flash) {
        try {
            commands.send(
                            new StopAccountDeletionCommand(
                                    member.accountId(),
                                    member.email(),
                                    texts.language().locale()),
                            ProcessingGroups.ACCOUNT_DELETIONS)
                    .tell(flash, "flash.deletion.stopped");
        } catch (DeletionUnderWayException tooLate) {
            flash.error("flash.deletion.under-way");
        }
        known.remove(member.accountId());
    }
}
