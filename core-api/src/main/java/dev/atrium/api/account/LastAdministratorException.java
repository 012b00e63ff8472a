package dev.atrium.api.account;

import dev.atrium.api.shared.CommandRejectedException;

/** The site would be left without anybody who can run it. */
public final class LastAdministratorException extends CommandRejectedException {

    public LastAdministratorException() {
        super("there must be another administrator");
    }
}
