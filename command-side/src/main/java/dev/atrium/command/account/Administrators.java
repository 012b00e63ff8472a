package dev.atrium.command.account;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.LastAdministratorException;

/** Sees to it that there is always an administrator left, also when two are about to leave at once. */
public interface Administrators {

    /**
     * An administrator is about to lose the role or the account. From here on they are not counted any more, even if the
     * command fails afterwards: that errs on the safe side, and trying again is no harm.
     *
     * @throws LastAdministratorException if nobody else is left
     */
    void leave(AccountId account);
}
