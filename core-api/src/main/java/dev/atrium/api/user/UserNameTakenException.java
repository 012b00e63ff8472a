package dev.atrium.api.user;

import dev.atrium.api.shared.CommandRejectedException;

/** Another user has, or is just getting, this user name. */
public final class UserNameTakenException extends CommandRejectedException {

    public UserNameTakenException() {
        super("the user name is taken");
    }
}
