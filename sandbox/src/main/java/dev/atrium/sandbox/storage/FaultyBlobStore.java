package dev.atrium.sandbox.storage;

import dev.atrium.sandbox.fault.Fault;
import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.fault.ThirdParty;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Stands before the objects and fails when told to. A proxy, because S3 has dozens of calls and all fail alike. */
final class FaultyBlobStore {

    private FaultyBlobStore() {}

    static BlobStore wrap(BlobStore objects, Faults faults) {
        return (BlobStore) Proxy.newProxyInstance(
                BlobStore.class.getClassLoader(), new Class<?>[] {BlobStore.class}, (proxy, method, arguments) -> {
                    failIfTold(faults, method);
                    try {
                        return method.invoke(objects, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void failIfTold(Faults faults, Method method) {
        if (method.getDeclaringClass() != BlobStore.class || method.getName().startsWith("supports")) {
            return;
        }
        Fault fault = faults.next(ThirdParty.S3);
        switch (fault) {
            case NONE -> {}
            case ERROR, TIMEOUT -> throw failure(500, "InternalError");
            case REJECT -> throw failure(403, "AccessDenied");
        }
    }

    private static RuntimeException failure(int status, String code) {
        return S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("A fault was switched on in the sandbox")
                        .build())
                .build();
    }
}
