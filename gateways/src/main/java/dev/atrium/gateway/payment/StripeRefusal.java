package dev.atrium.gateway.payment;

import com.stripe.exception.StripeException;
import org.jspecify.annotations.Nullable;

/** An exception of the SDK, which checks them all. */
final class StripeRefusal extends RuntimeException {

    private final transient StripeException failure;

    StripeRefusal(StripeException failure) {
        super(failure.getClass().getSimpleName());
        this.failure = failure;
    }

    StripeException failure() {
        return failure;
    }

    /** The status of the answer, 0 where there was none. */
    int status() {
        @Nullable Integer status = failure.getStatusCode();
        return status == null ? 0 : status;
    }

    boolean is(String code) {
        return code.equals(failure.getCode());
    }

    boolean isMissing() {
        return is("resource_missing");
    }
}
