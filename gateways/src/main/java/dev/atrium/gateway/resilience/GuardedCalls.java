package dev.atrium.gateway.resilience;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Calls of one third party. A failed call is tried once more where that is safe; after half of the last calls failed, the
 * third party is left alone for ten seconds and callers are told at once.
 */
public final class GuardedCalls {

    private final Retry retry;
    private final CircuitBreaker breaker;

    private GuardedCalls(String name, Predicate<Throwable> isSafeToRepeat, Predicate<Throwable> isFault) {
        retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(2)
                        .waitDuration(Duration.ofMillis(100))
                        .retryOnException(isSafeToRepeat)
                        .build());
        breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(10))
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordException(isFault)
                        .build());
    }

    /** @param isSafeToRepeat failures after which the same call may be made again */
    public static GuardedCalls repeating(String name, Predicate<Throwable> isSafeToRepeat) {
        return new GuardedCalls(name, isSafeToRepeat, failure -> true);
    }

    /**
     * @param isSafeToRepeat failures after which the same call may be made again
     * @param isFault failures that speak against the third party; others are its answers
     */
    public static GuardedCalls repeating(
            String name, Predicate<Throwable> isSafeToRepeat, Predicate<Throwable> isFault) {
        return new GuardedCalls(name, isSafeToRepeat, isFault);
    }

    /**
     * For a client that repeats by itself.
     *
     * @param isFault failures that speak against the third party; others are its answers
     */
    public static GuardedCalls once(String name, Predicate<Throwable> isFault) {
        return new GuardedCalls(name, failure -> false, isFault);
    }

    /**
     * @param isSafeToRepeat failures after which the same call may be made again
     * @param isFault failures that speak against the third party; others are its answers
     */
    public static GuardedCalls guarding(
            String name, Predicate<Throwable> isSafeToRepeat, Predicate<Throwable> isFault) {
        return new GuardedCalls(name, isSafeToRepeat, isFault);
    }

    /** @throws CallNotPermittedException while the third party is left alone */
    public <T> T call(Supplier<T> request) {
        return CallMeters.time(
                breaker.getName(), () -> breaker.executeSupplier(Retry.decorateSupplier(retry, request)));
    }
}
