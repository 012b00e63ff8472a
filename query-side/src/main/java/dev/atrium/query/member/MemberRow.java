package dev.atrium.query.member;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.Role;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.PasswordHash;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of the {@link MemberTable}: what others may see of a member, and what signing in needs besides. */
public record MemberRow(MemberView view, PasswordHash password) {

    public MemberRow password(PasswordHash changed) {
        return new MemberRow(view, changed);
    }

    public MemberRow opened(@Nullable PhoneNumber phone, Set<Role> roles) {
        return with(view.emailVerified(), phone, view.active(), view.suspendedUntil(), roles);
    }

    public MemberRow emailVerified() {
        return with(true, view.phone(), view.active(), view.suspendedUntil(), view.roles());
    }

    public MemberRow active(boolean active) {
        return with(view.emailVerified(), view.phone(), active, view.suspendedUntil(), view.roles());
    }

    public MemberRow suspendedUntil(@Nullable Instant end) {
        return with(view.emailVerified(), view.phone(), view.active(), end, view.roles());
    }

    public MemberRow granted(Role role) {
        Set<Role> roles = EnumSet.of(role);
        roles.addAll(view.roles());
        return with(view.emailVerified(), view.phone(), view.active(), view.suspendedUntil(), roles);
    }

    public MemberRow revoked(Role role) {
        Set<Role> roles = new HashSet<>(view.roles());
        roles.remove(role);
        return with(view.emailVerified(), view.phone(), view.active(), view.suspendedUntil(), roles);
    }

    CredentialsView credentials() {
        return new CredentialsView(view, password);
    }

    private MemberRow with(
            boolean emailVerified,
            @Nullable PhoneNumber phone,
            boolean active,
            @Nullable Instant suspendedUntil,
            Set<Role> roles) {
        MemberView changed = new MemberView(
                view.id(),
                view.accountId(),
                view.userName(),
                view.firstName(),
                view.lastName(),
                view.email(),
                emailVerified,
                phone,
                view.language(),
                active,
                suspendedUntil,
                Set.copyOf(roles),
                view.since());
        return new MemberRow(changed, password);
    }
}
