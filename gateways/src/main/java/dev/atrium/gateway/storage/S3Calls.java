package dev.atrium.gateway.storage;

import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.gateway.resilience.GuardedCalls;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Tells S3's answers from its faults; the SDK has tried again by itself before one arrives here. */
final class S3Calls {

    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;

    private final GuardedCalls calls = GuardedCalls.once("s3", failure -> !isAnswer(failure));

    /**
     * @throws S3Exception if there is no such object, or it has not changed
     * @throws StorageUnavailableException for everything else that goes wrong
     */
    <T> T call(Supplier<T> request) {
        try {
            return calls.call(request);
        } catch (SdkException | CallNotPermittedException e) {
            if (e instanceof S3Exception answer && isAnswer(e)) {
                throw answer;
            }
            throw new StorageUnavailableException("picture storage", e);
        }
    }

    private static boolean isAnswer(Throwable failure) {
        return failure instanceof S3Exception answer && (answer.statusCode() == NOT_MODIFIED || isMissing(answer));
    }

    /** An object, that is; a missing bucket is the operator's mistake. */
    static boolean isMissing(S3Exception answer) {
        return answer.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(code(answer));
    }

    private static String code(S3Exception answer) {
        return answer.awsErrorDetails() == null ? "" : answer.awsErrorDetails().errorCode();
    }
}
