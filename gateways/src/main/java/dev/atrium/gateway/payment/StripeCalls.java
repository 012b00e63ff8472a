package dev.atrium.gateway.payment;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import dev.atrium.gateway.resilience.GuardedCalls;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How Stripe's faults are met, and which of its answers are none. */
class StripeCalls {

    private static final Logger log = LoggerFactory.getLogger(StripeCalls.class);
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int FIRST_FAULT = 500;

    private final GuardedCalls calls =
            GuardedCalls.repeating("stripe", StripeCalls::isSafeToRepeat, StripeCalls::isFault);

    /** One call of the SDK. */
    @FunctionalInterface
    interface Request<T> {
        T send() throws StripeException;
    }

    /**
     * @throws StripeRefusal where Stripe answered, but not with what was wished
     * @throws PaymentsUnavailableException where it did not answer
     */
    <T> T call(Request<T> request) {
        try {
            return calls.call(() -> send(request));
        } catch (CallNotPermittedException leftAlone) {
            throw new PaymentsUnavailableException("Stripe is left alone for a while", false);
        } catch (StripeRefusal refusal) {
            throw isFault(refusal) ? unavailable(refusal) : refusal;
        }
    }

    private static <T> T send(Request<T> request) {
        try {
            return request.send();
        } catch (StripeException failure) {
            throw new StripeRefusal(failure);
        }
    }

    /** Every call carries a key by which Stripe knows it again; but after a silence there is no time for a second. */
    private static boolean isSafeToRepeat(Throwable failure) {
        if (!(failure instanceof StripeRefusal refusal)) {
            return false;
        }
        return refusal.failure() instanceof ApiConnectionException unreachable
                ? isUnheard(unreachable)
                : refusal.status() == CONFLICT || refusal.status() >= FIRST_FAULT;
    }

    private static boolean isUnheard(ApiConnectionException unreachable) {
        return unreachable.getCause() instanceof ConnectException;
    }

    private static boolean isFault(Throwable failure) {
        return !(failure instanceof StripeRefusal refusal)
                || refusal.failure() instanceof ApiConnectionException
                || refusal.failure() instanceof AuthenticationException
                || refusal.failure() instanceof PermissionException
                || refusal.status() == CONFLICT
                || refusal.status() == TOO_MANY
                || refusal.status() >= FIRST_FAULT;
    }

    /** The SDK's text is left out: it may repeat what was sent. */
    private static PaymentsUnavailableException unavailable(StripeRefusal refusal) {
        String kind = refusal.failure().getClass().getSimpleName();
        if (refusal.failure() instanceof AuthenticationException || refusal.failure() instanceof PermissionException) {
            log.error("Stripe refuses this site's key: {}", kind);
        } else {
            log.warn("Stripe is unavailable: {} {}", kind, refusal.status());
        }
        return new PaymentsUnavailableException("Stripe is unavailable: " + kind, refusal.status() > 0);
    }
}
