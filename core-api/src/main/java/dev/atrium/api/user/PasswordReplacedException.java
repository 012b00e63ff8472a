package dev.atrium.api.user;

import dev.atrium.api.shared.CommandRejectedException;

/** The password that was shown to be known is not the member's any more. */
public final class PasswordReplacedException extends CommandRejectedException {

    public PasswordReplacedException() {
        super("the password was changed meanwhile");
    }
}
