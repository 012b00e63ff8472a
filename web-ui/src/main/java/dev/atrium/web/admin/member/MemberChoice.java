package dev.atrium.web.admin.member;

import dev.atrium.api.admin.ListMembersQuery;
import dev.atrium.api.admin.ListedMembersPage;
import dev.atrium.api.admin.MemberFilter;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Queries;
import dev.atrium.web.flash.Flash;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a filter means: administrators type a user name, links bring an id. */
@Component
public class MemberChoice {

    /** Nobody has it, so its list is empty. */
    private static final UserId NOBODY = new UserId(0);

    private final Queries queries;

    MemberChoice(Queries queries) {
        this.queries = queries;
    }

    /** Null where nobody is meant; an unknown name is told, and finds nothing. */
    public @Nullable UserId read(String text, Flash flash) {
        if (text.isEmpty()) {
            return null;
        }
        return UserId.parse(text).or(() -> named(text)).orElseGet(() -> {
            flash.error("flash.admin.unknown-user", text);
            return NOBODY;
        });
    }

    private Optional<UserId> named(String name) {
        MemberFilter filter = new MemberFilter(MemberFilter.Field.USER_NAME, name, null, null, null);
        ListMembersQuery query = new ListMembersQuery(filter, new Stretch("name", false, null, 1));
        return queries.ask(query, ListedMembersPage.class).rows().stream()
                .filter(member -> member.userName().key().equals(name.toLowerCase(Locale.ROOT)))
                .map(member -> member.id())
                .findFirst();
    }
}
