package dev.atrium.query.admin;

import dev.atrium.api.account.Role;
import dev.atrium.api.admin.FindAccountHolderQuery;
import dev.atrium.api.admin.ListMembersQuery;
import dev.atrium.api.admin.ListedMembersPage;
import dev.atrium.api.admin.MemberFilter;
import dev.atrium.api.admin.MemberFilter.Standing;
import dev.atrium.api.shared.Ids;
import dev.atrium.api.user.MemberView;
import dev.atrium.query.admin.Listing.Found;
import dev.atrium.query.member.MemberTable;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists members. Reads the one table of members: personal data is not copied for a list. */
@Component
class MemberListQueryHandler {

    private static final SortColumn ID = SortColumn.number("member.id");
    private static final SortColumn NAME = SortColumn.text("member.user_name_key collate \"C\"");
    private static final SortColumn EMAIL = SortColumn.text("member.email_key collate \"C\"");
    private static final SortColumn LAST_NAME =
            SortColumn.text("lower(member.last_name collate pg_c_utf8) collate \"C\"");
    private static final SortColumn PHONE = SortColumn.text("member.phone collate \"C\"");

    /** Ids are made in the order of time, so whoever came later has the greater one. */
    private static final Map<String, SortColumn> SORTS =
            Map.of("since", ID, "name", NAME, "email", EMAIL, "last-name", LAST_NAME);

    private final Listing<MemberView> listing;
    private final MemberTable table;

    MemberListQueryHandler(JdbcClient jdbc, MemberTable table) {
        this.listing = new Listing<>(jdbc, "select member.* from member", ID, MemberTable::view);
        this.table = table;
    }

    @QueryHandler
    ListedMembersPage handle(ListMembersQuery query) {
        MemberFilter filter = query.filter();
        Found<MemberView> found = listing.read(conditions(filter), sort(query), query.stretch());
        return new ListedMembersPage(found.rows(), found.edges());
    }

    @QueryHandler
    Optional<MemberView> handle(FindAccountHolderQuery query) {
        return table.findByAccount(query.accountId());
    }

    private static SortColumn sort(ListMembersQuery query) {
        if (query.filter().text().isEmpty()) {
            return SORTS.getOrDefault(query.stretch().sort(), ID);
        }
        return switch (query.filter().by()) {
            case USER_NAME -> NAME;
            case EMAIL -> EMAIL;
            case LAST_NAME -> LAST_NAME;
            case PHONE -> PHONE;
            case ID -> ID;
        };
    }

    private static Conditions conditions(MemberFilter filter) {
        Conditions conditions = new Conditions();
        if (!filter.text().isEmpty()) {
            text(conditions, filter);
        }
        role(conditions, filter.role());
        standing(conditions, filter.standing());
        if (filter.verified() != null) {
            conditions.and(filter.verified() ? "member.email_verified" : "not member.email_verified");
        }
        return conditions;
    }

    private static void text(Conditions conditions, MemberFilter filter) {
        String text = filter.text().strip();
        switch (filter.by()) {
            case USER_NAME -> conditions.beginsWith(NAME.expression(), text);
            case EMAIL -> conditions.beginsWith(EMAIL.expression(), text);
            case LAST_NAME -> conditions.beginsWith(LAST_NAME.expression(), text);
            case PHONE -> conditions.beginsWith(PHONE.expression(), text.replaceAll("[^+0-9]", ""));
            case ID -> {
                long id = Ids.parse(text).orElse(-1L);
                conditions.and("(member.id = ? or member.account_id = ?)", id, id);
            }
        }
    }

    /** Nearly everybody is a member only; the others have an index of their own. */
    private static void role(Conditions conditions, @Nullable Role role) {
        if (role != null && role != Role.MEMBER) {
            conditions.and("member.roles <> 'MEMBER' and ? = any(string_to_array(member.roles, ','))", role.name());
        }
    }

    private static void standing(Conditions conditions, @Nullable Standing standing) {
        if (standing != null) {
            switch (standing) {
                case ACTIVE ->
                    conditions.and(
                            "member.active and (member.suspended_until is null or member.suspended_until <= now())");
                case SUSPENDED ->
                    conditions.and("member.suspended_until is not null and member.suspended_until > now()");
                case DEACTIVATED -> conditions.and("not member.active");
            }
        }
    }
}
