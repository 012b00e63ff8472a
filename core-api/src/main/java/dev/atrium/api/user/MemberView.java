package dev.atrium.api.user;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A member with identity and standing. E-mail and phone are for the member alone.
 *
 * @param picture null for none
 * @param suspendedUntil null, or the end of a suspension, which may have passed
 * @param passwordVersion grows with every change of the password; negative where the change was before versions were counted
 */
public record MemberView(
        UserId id,
        AccountId accountId,
        UserName userName,
        PersonName firstName,
        PersonName lastName,
        EmailAddress email,
        boolean emailVerified,
        @Nullable PhoneNumber phone,
        @Nullable PictureKey picture,
        Locale language,
        boolean active,
        @Nullable Instant suspendedUntil,
        Set<Role> roles,
        Instant since,
        long passwordVersion) {

    /** The same member with parts changed, such as {@code with(draft -> draft.active = false)}. */
    public MemberView with(Consumer<MemberDraft> change) {
        MemberDraft draft = new MemberDraft(this);
        change.accept(draft);
        return draft.finished();
    }

    public boolean suspendedAt(Instant now) {
        return suspendedUntil != null && now.isBefore(suspendedUntil);
    }
}
