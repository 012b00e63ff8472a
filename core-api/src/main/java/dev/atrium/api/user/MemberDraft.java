package dev.atrium.api.user;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link MemberView} while parts of it are changed; see {@link MemberView#with}. */
public final class MemberDraft {

    public final UserId id;
    public final AccountId accountId;
    public UserName userName;
    public PersonName firstName;
    public PersonName lastName;
    public EmailAddress email;
    public boolean emailVerified;
    public @Nullable PhoneNumber phone;
    public @Nullable PictureKey picture;
    public Locale language;
    public boolean active;
    public @Nullable Instant suspendedUntil;
    public Set<Role> roles;
    public final Instant since;
    public long passwordVersion;

    MemberDraft(MemberView view) {
        id = view.id();
        accountId = view.accountId();
        userName = view.userName();
        firstName = view.firstName();
        lastName = view.lastName();
        email = view.email();
        emailVerified = view.emailVerified();
        phone = view.phone();
        picture = view.picture();
        language = view.language();
        active = view.active();
        suspendedUntil = view.suspendedUntil();
        roles = view.roles();
        since = view.since();
        passwordVersion = view.passwordVersion();
    }

    MemberView finished() {
        return new MemberView(
                id,
                accountId,
                userName,
                firstName,
                lastName,
                email,
                emailVerified,
                phone,
                picture,
                language,
                active,
                suspendedUntil,
                Set.copyOf(roles),
                since,
                passwordVersion);
    }
}
