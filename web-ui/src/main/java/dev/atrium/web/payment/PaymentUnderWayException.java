package dev.atrium.web.payment;

/** The member's payment has just been made, in another window maybe; paying once more could be a mistake. */
final class PaymentUnderWayException extends RuntimeException {

    PaymentUnderWayException() {
        super("a payment is under way", null, false, false);
    }
}
