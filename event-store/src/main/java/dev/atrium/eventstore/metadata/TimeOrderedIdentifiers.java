package dev.atrium.eventstore.metadata;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Names messages by UUIDs that begin with the time (version 7 of RFC 9562), so that the unique index on them grows at its
 * end instead of everywhere. Nothing relies on their being hard to guess, which spares a lock around the system's entropy.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    @Override
    public String generateIdentifier() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16;
        return new UUID(time | VERSION_7 | random.nextLong(0x1000), VARIANT | random.nextLong() >>> 2).toString();
    }
}
