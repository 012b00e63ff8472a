package dev.atrium.eventstore.axonserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import dev.atrium.eventstore.chain.EventRecord;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * Stands in Axon Server, which leaves no number out, where PostgreSQL left one out. So an event keeps its index when it moves, and
 * with it stay true the positions of all processors, versions in the search index, links of the chain and their signatures.
 * Nobody but this package ever sees one.
 */
final class UnusedIndex {

    /** Stored, so it never changes. */
    static final String TYPE = "UnusedIndex";

    private static final ByteString NOTHING = ByteString.copyFromUtf8("{}");

    private UnusedIndex() {}

    /** @param at the time of the event behind it */
    static Event event(long index, Instant at) {
        return Event.newBuilder()
                .setMessageIdentifier(UUID.nameUUIDFromBytes(("unused index " + index).getBytes(UTF_8))
                        .toString())
                .setTimestamp(at.toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(TYPE)
                        .setRevision("1")
                        .setData(NOTHING))
                .build();
    }

    static boolean is(EventRecord event) {
        return event.aggregate() == null && event.payloadType().equals(TYPE);
    }
}
