package dev.atrium.eventstore.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event exactly as it is stored: bytes that nobody has parsed, upcast or decrypted.
 *
 * @param index its position in the store, with gaps
 * @param sequence its number within its aggregate, -1 where it belongs to none
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record EventRecord(
        long index,
        @Nullable String aggregate,
        @Nullable String aggregateType,
        long sequence,
        String id,
        String payloadType,
        @Nullable String revision,
        Instant timestamp,
        byte[] metaData,
        byte[] payload) {}
