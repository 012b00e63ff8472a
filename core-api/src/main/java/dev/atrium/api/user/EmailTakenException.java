package dev.atrium.api.user;

import dev.atrium.api.shared.CommandRejectedException;

/** Another user has, or is just getting, this e-mail address. */
public final class EmailTakenException extends CommandRejectedException {

    public EmailTakenException() {
        super("the e-mail address is taken");
    }
}
