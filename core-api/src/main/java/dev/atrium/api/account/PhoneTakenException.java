package dev.atrium.api.account;

import dev.atrium.api.shared.CommandRejectedException;

/** Another account has, or is just getting, this phone number. */
public final class PhoneTakenException extends CommandRejectedException {

    public PhoneTakenException() {
        super("the phone number is taken");
    }
}
