package dev.atrium.query.member;

import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.FindMemberByEmailQuery;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers who a member is. Reads single rows, so there is no transaction around them. */
@Component
class MemberQueryHandler {

    private final MemberTable table;

    MemberQueryHandler(MemberTable table) {
        this.table = table;
    }

    @QueryHandler
    Optional<MemberView> handle(FindMemberQuery query) {
        return table.find(query.id()).map(MemberRow::view);
    }

    @QueryHandler
    Optional<MemberView> handle(FindMemberByEmailQuery query) {
        return table.findByEmail(query.email().key()).map(MemberRow::view);
    }

    @QueryHandler
    Optional<CredentialsView> handle(FindCredentialsQuery query) {
        String key = query.userNameOrEmail().toLowerCase(Locale.ROOT);
        // PostgreSQL refuses the character NUL; no stored name holds one.
        return key.indexOf('\0') >= 0 ? Optional.empty() : table.findByKey(key).map(MemberRow::credentials);
    }
}
