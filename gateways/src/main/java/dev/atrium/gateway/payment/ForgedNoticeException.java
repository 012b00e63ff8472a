package dev.atrium.gateway.payment;

/** A message was not signed by Stripe, or too long ago. */
public final class ForgedNoticeException extends RuntimeException {

    ForgedNoticeException(String why) {
        super(why);
    }
}
