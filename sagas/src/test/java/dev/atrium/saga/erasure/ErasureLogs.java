package dev.atrium.saga.erasure;

/** Makes logs for tests of other packages. */
public final class ErasureLogs {

    private ErasureLogs() {}

    public static ErasureLog in(Bucket bucket) {
        return new ErasureLog(bucket);
    }
}
