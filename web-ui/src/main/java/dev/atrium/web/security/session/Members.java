package dev.atrium.web.security.session;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Queries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Looks members up for every request of theirs. What was found is used again only until the projection of members moves on,
 * and for a second at most: so a suspension keeps somebody out at once, on every node.
 */
@Component
class Members {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int REMEMBERED = 10_000;

    private record Found(Optional<MemberView> member, long handled, Instant until) {}

    private final Map<UserId, Found> found = new ConcurrentHashMap<>();
    private final Queries queries;
    private final ProjectionProgress progress;
    private final Clock clock;

    Members(Queries queries, ProjectionProgress progress, Clock clock) {
        this.queries = queries;
        this.progress = progress;
        this.clock = clock;
    }

    Optional<MemberView> find(UserId id) {
        Instant now = clock.instant();
        long handled = progress.handled(ProcessingGroups.MEMBERS);
        Found known = found.get(id);
        if (known != null && known.handled() == handled && now.isBefore(known.until())) {
            return known.member();
        }
        if (found.size() >= REMEMBERED) {
            found.clear();
        }
        Optional<MemberView> member = queries.find(new FindMemberQuery(id), MemberView.class);
        found.put(id, new Found(member, handled, now.plus(FRESH)));
        return member;
    }
}
