package dev.atrium.api.account;

import dev.atrium.api.shared.CommandRejectedException;

/** Nobody keeps themself out, or gives up being an administrator: a slip of the hand could not be undone. */
public final class OwnAccountException extends CommandRejectedException {

    public OwnAccountException() {
        super("not for one's own account");
    }
}
