package dev.atrium.api.account;

import dev.atrium.api.shared.CommandRejectedException;

/** The link was right, but its time is over. */
public final class VerificationLinkExpiredException extends CommandRejectedException {

    public VerificationLinkExpiredException() {
        super("the verification link has expired");
    }
}
