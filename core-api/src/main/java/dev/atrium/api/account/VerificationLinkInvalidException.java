package dev.atrium.api.account;

import dev.atrium.api.shared.CommandRejectedException;

/** The link is unknown, used, replaced by a newer one, or for an address given up since. */
public final class VerificationLinkInvalidException extends CommandRejectedException {

    public VerificationLinkInvalidException() {
        super("the verification link is not valid");
    }
}
