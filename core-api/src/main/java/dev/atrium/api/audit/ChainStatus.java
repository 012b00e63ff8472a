package dev.atrium.api.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param linked how many events the chain holds
 * @param index the store index of the last of them, -1 before the first
 * @param head the store index of the newest event
 * @param signedAt when the chain's head was signed, null before the first event
 * @param checkpoint the number of the newest kept checkpoint, 0 before the first
 * @param keyId names the key that signs
 * @param trouble why the chain does not grow, null while it does
 */
public record ChainStatus(
        long linked,
        long index,
        long head,
        @Nullable Instant signedAt,
        long checkpoint,
        String keyId,
        @Nullable String trouble) {}
