package dev.atrium.api.user;

import dev.atrium.api.shared.CommandRejectedException;

/** The link was used, or the password or the e-mail address has changed since it was mailed. */
public final class PasswordResetLinkInvalidException extends CommandRejectedException {

    public PasswordResetLinkInvalidException() {
        super("the link to reset the password is not valid");
    }
}
