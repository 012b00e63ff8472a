package dev.atrium.api.payment;

import dev.atrium.api.shared.CommandRejectedException;

/** More was to be given back than is left of the payment. */
public final class NothingToRefundException extends CommandRejectedException {

    public NothingToRefundException() {
        super("the payment has less than that to give back");
    }
}
