package dev.atrium.api.user;

import dev.atrium.api.shared.CommandRejectedException;

/** The link was right, but its time is over. */
public final class PasswordResetLinkExpiredException extends CommandRejectedException {

    public PasswordResetLinkExpiredException() {
        super("the link to reset the password has expired");
    }
}
