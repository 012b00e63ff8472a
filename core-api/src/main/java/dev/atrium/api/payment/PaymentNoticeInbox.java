package dev.atrium.api.payment;

/** Where Stripe's notices wait until they are handled. */
public interface PaymentNoticeInbox {

    /**
     * Keeps a notice for good, in one step; handled later. Returns false if it came before.
     *
     * @throws RuntimeException if it could not be kept; Stripe will send it again
     */
    boolean keep(PaymentNotice notice);
}
