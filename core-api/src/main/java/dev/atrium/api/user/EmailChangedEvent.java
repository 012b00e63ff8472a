package dev.atrium.api.user;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import java.util.Locale;
import org.axonframework.serialization.Revision;

/**
 * A member is reached at another address from now on, which is to be verified: an
 * {@link dev.atrium.api.account.EmailVerificationRequestedEvent} follows in the same transaction, unless the two differ in
 * capitals only. The former address is free for others. Caused by the member.
 *
 * @param former the address until now, which is told as well: its owner may know nothing of this
 * @param language BCP 47, of the mails that tell of it
 */
@Revision("1")
public record EmailChangedEvent(
        @DataSubject UserId userId,
        AccountId accountId,
        @PersonalData EmailAddress former,
        @PersonalData EmailAddress email,
        Locale language) {

    /** Whether it is another mailbox and not only another spelling. */
    public boolean toAnotherMailbox() {
        return !former.key().equals(email.key());
    }
}
