package dev.atrium.eventstore.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** An event, or a snapshot, as its row holds it: payload and metadata still JSON. */
record EventRow(
        long index,
        long getSequenceNumber,
        Instant getTimestamp,
        String getEventIdentifier,
        @Nullable String getAggregateIdentifier,
        @Nullable String getType,
        SerializedObject<byte[]> getPayload,
        SerializedObject<byte[]> getMetaData)
        implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

    /** In the order of {@link #read}. */
    static final String COLUMNS = "global_index, sequence_number, time_stamp, event_identifier, aggregate_identifier, "
            + "type, payload_type, payload_revision, payload, meta_data";

    static EventRow read(ResultSet row, int rowNumber) throws SQLException {
        return new EventRow(
                row.getLong(1),
                sequence(row),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new SimpleSerializedObject<>(row.getBytes(9), byte[].class, row.getString(7), row.getString(8)),
                new SerializedMetaData<>(row.getBytes(10), byte[].class));
    }

    /** -1 for an event that belongs to no aggregate. */
    private static long sequence(ResultSet row) throws SQLException {
        long sequence = row.getLong(2);
        return row.wasNull() ? -1 : sequence;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(index);
    }
}
