package dev.atrium.api.payment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a payment buys.
 *
 * @param plan the plan's name in the configuration, such as {@code basic}; null for a donation
 */
public record PaymentPurpose(PaymentKind kind, @Nullable String plan) {

    public static final PaymentPurpose DONATION = new PaymentPurpose(PaymentKind.DONATION, null);

    public PaymentPurpose {
        if ((kind == PaymentKind.PLAN) != (plan != null)) {
            throw new IllegalArgumentException("a plan, and only a plan, has a name");
        }
    }

    public static PaymentPurpose plan(String name) {
        return new PaymentPurpose(PaymentKind.PLAN, name);
    }

    /** The plan's name, for a purpose that is known to be one. */
    public String planName() {
        return Objects.requireNonNull(plan, "not a plan");
    }
}
