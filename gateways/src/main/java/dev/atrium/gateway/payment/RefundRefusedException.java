package dev.atrium.gateway.payment;

/** Stripe will not give the money back, however often it is asked. */
public final class RefundRefusedException extends RuntimeException {

    private final String code;

    RefundRefusedException(String code) {
        super("Stripe refuses the refund: " + code);
        this.code = code;
    }

    /** Stripe's reason, such as {@code charge_disputed}. */
    public String code() {
        return code;
    }
}
