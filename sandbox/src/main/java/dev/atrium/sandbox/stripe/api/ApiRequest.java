package dev.atrium.sandbox.stripe.api;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param path below {@code /v1/}
 * @param id the name that the answer's header gives it
 */
record ApiRequest(
        String method,
        String path,
        Params params,
        @Nullable String authorization,
        String idempotencyKey,
        String version,
        String id) {

    /** What two requests with one key must share. */
    String canonical() {
        return method + " " + path + " " + params.canonical();
    }
}
