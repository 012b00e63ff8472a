package dev.atrium.gateway.captcha;

import dev.atrium.gateway.resilience.GuardedCalls;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.function.Supplier;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Which of the service's faults are met by a second try. */
class CaptchaResilience {

    private final GuardedCalls calls = GuardedCalls.repeating("captcha", CaptchaResilience::isSafeToRepeat);

    <T> T call(Supplier<T> request) {
        return calls.call(request);
    }

    /** A response is good for one check: after a lost answer a second one would call an honest visitor a robot. */
    private static boolean isSafeToRepeat(Throwable failure) {
        return failure instanceof HttpServerErrorException
                || (failure instanceof ResourceAccessException access
                        && (access.getCause() instanceof ConnectException
                                || access.getCause() instanceof HttpConnectTimeoutException));
    }
}
