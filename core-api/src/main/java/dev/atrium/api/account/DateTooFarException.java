package dev.atrium.api.account;

import dev.atrium.api.shared.CommandRejectedException;

/** A date of an account lies farther ahead than anybody means. */
public final class DateTooFarException extends CommandRejectedException {

    public DateTooFarException() {
        super("the date is more than ten years ahead");
    }
}
