package dev.atrium.command.account;

import dev.atrium.api.account.OwnAccountException;
import dev.atrium.api.user.UserId;
import org.jspecify.annotations.Nullable;

/** What an administrator may do to others only. */
final class OwnAccount {

    private OwnAccount() {}

    /** @param actor who sent the command, as its metadata say; null for the system itself */
    static void refuse(UserId holder, @Nullable String actor) {
        if (holder.toString().equals(actor)) {
            throw new OwnAccountException();
        }
    }
}
