package dev.atrium.web.account.profile;

import dev.atrium.web.account.Confirmation;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.command.Outcome;

/** What came of a try to change a profile. */
sealed interface IdentityOutcome {

    /** @param mailSent whether another address is to be verified now */
    record Changed(Outcome visible, boolean mailSent) implements IdentityOutcome {}

    /** Nothing was changed. */
    record Faulty(int status, FieldErrors errors) implements IdentityOutcome {}

    /** Nothing was changed: it may not be the member who sits there. */
    record NotConfirmed(Confirmation confirmation) implements IdentityOutcome {}
}
