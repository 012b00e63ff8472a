package dev.atrium.api.payment;

/** Where Stripe's notices wait until they are handled. */
public interface PaymentNoticeInbox {

    /**
     * Returns when a notice is kept for good, or was before; it is handled later.
     *
     * @throws RuntimeException if it could not be kept; Stripe will send it again
     */
    void keep(PaymentNotice notice);
}
