package dev.atrium.web.audit;

import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Queries;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of members on one page, each asked for once. Who has left has no name any more, and stands there as a number. */
final class Names {

    private final Queries queries;
    private final Map<String, Optional<String>> known = new HashMap<>();

    Names(Queries queries) {
        this.queries = queries;
    }

    @Nullable
    String of(String user) {
        return known.computeIfAbsent(user, this::find).orElse(null);
    }

    private Optional<String> find(String user) {
        return UserId.parse(user)
                .flatMap(id -> queries.find(new FindMemberQuery(id), MemberView.class))
                .map(member -> member.userName().value());
    }
}
