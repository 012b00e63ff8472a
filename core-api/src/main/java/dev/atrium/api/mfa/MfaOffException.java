package dev.atrium.api.mfa;

import dev.atrium.api.shared.CommandRejectedException;

/** Only an account with multi-factor authentication can do that. */
public final class MfaOffException extends CommandRejectedException {

    public MfaOffException() {
        super("multi-factor authentication is off");
    }
}
