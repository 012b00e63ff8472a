package dev.atrium.web.admin.member;

import dev.atrium.api.account.Role;
import dev.atrium.api.admin.ListedMembersPage;
import dev.atrium.api.admin.MemberFilter.Field;
import dev.atrium.api.admin.MemberFilter.Standing;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.AdminList;
import dev.atrium.web.admin.AdminListKind;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.layout.Frame;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Members as users (who they are) or as accounts (how they stand). */
public record MemberListPage(Frame frame, ListAddress address, ListedMembersPage page, Instant now)
        implements AdminList {

    @Override
    public List<Column> columns() {
        return isOfUsers()
                ? List.of(
                        column("admin.member.name", "name"),
                        column("admin.member.first-name"),
                        column("admin.member.last-name", "last-name"),
                        column("admin.member.email", "email"),
                        column("admin.member.since", "since"))
                : List.of(
                        column("admin.member.name", "name"),
                        column("admin.member.standing"),
                        column("admin.member.roles"),
                        column("admin.member.verified"),
                        column("admin.member.phone"),
                        column("admin.member.since", "since"));
    }

    public boolean isOfUsers() {
        return address.kind() == AdminListKind.USERS;
    }

    public MemberStanding standing(MemberView member) {
        return MemberStanding.of(member, now, this);
    }

    public List<Option> fields() {
        return options("by", "admin.filter.by.", names(Field.values()));
    }

    public List<Option> roles() {
        return options("role", "admin.role.", names(Role.values()).subList(1, Role.values().length));
    }

    public List<Option> standings() {
        return options("standing", "admin.standing.", names(Standing.values()));
    }

    public List<Option> verified() {
        return options("verified", "admin.", List.of("yes", "no"));
    }

    public String roles(MemberView member) {
        return MemberStanding.roles(member, this);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(MemberSearch::name).toList();
    }
}
