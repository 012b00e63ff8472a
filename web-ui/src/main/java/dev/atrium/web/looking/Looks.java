package dev.atrium.web.looking;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.audit.FindAccountOfQuery;
import dev.atrium.api.audit.HistoryView;
import dev.atrium.api.audit.RecordAuditViewCommand;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Commands;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records who looks at whose history or private words, before anything of it is shown: a look that cannot be recorded is none. Turning pages of
 * one history for a while is one look.
 */
@Component
public class Looks {

    private static final Duration ONE_LOOK = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 10_000;

    private final Commands commands;
    private final Queries queries;
    private final Clock clock;
    private final Map<Look, Instant> recent = new ConcurrentHashMap<>();

    Looks(Commands commands, Queries queries, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    public void at(HistoryView history, CurrentMember viewer) {
        history.subjects().forEach(subject -> at(subject, history.type(), history.aggregate(), viewer));
    }

    /** @param type of what is looked at, such as {@code payment} */
    public void at(UserId subject, String type, String aggregate, CurrentMember viewer) {
        Look look = new Look(viewer.id(), subject, type, aggregate);
        Instant now = clock.instant();
        Instant last = recent.get(look);
        if (last == null || last.plus(ONE_LOOK).isBefore(now)) {
            record(look, null);
            remember(look, now);
        }
    }

    /** Each time anew, since the reason is the point. */
    public void because(String reason, HistoryView history, CurrentMember viewer) {
        history.subjects()
                .forEach(
                        subject -> record(new Look(viewer.id(), subject, history.type(), history.aggregate()), reason));
    }

    private void record(Look look, @Nullable String reason) {
        commands.send(
                new RecordAuditViewCommand(
                        look.subject(), account(look), look.viewer(), look.type(), look.aggregate(), reason),
                ProcessingGroups.AUDIT_TRAIL);
    }

    private @Nullable AccountId account(Look look) {
        return queries.find(new FindAccountOfQuery(look.subject()), AccountId.class)
                .orElse(null);
    }

    private void remember(Look look, Instant now) {
        if (recent.size() > MOST_REMEMBERED) {
            recent.clear();
        }
        recent.put(look, now);
    }

    private record Look(UserId viewer, UserId subject, String type, String aggregate) {}
}
