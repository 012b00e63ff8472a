package dev.atrium.gateway.captcha;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** How the service's faults are met: once more where that is safe, and not at all while it is down. */
class CaptchaResilience {

    private final Retry retry = Retry.of(
            "captcha",
            RetryConfig.custom()
                    .maxAttempts(2)
                    .waitDuration(Duration.ofMillis(100))
                    .retryOnException(CaptchaResilience::isSafeToRepeat)
                    .build());

    private final CircuitBreaker breaker = CircuitBreaker.of(
            "captcha",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(10))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .build());

    <T> T call(Supplier<T> request) {
        return breaker.executeSupplier(Retry.decorateSupplier(retry, request));
    }

    /** A response is good for one check: after a lost answer a second one would call an honest visitor a robot. */
    private static boolean isSafeToRepeat(Throwable failure) {
        return failure instanceof HttpServerErrorException
                || (failure instanceof ResourceAccessException access
                        && (access.getCause() instanceof ConnectException
                                || access.getCause() instanceof HttpConnectTimeoutException));
    }
}
