package dev.atrium.eventstore.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** An event on its way into the store, serialized already. */
record AppendedRow(EventMessage<?> event, SerializedObject<byte[]> payload, SerializedObject<byte[]> metaData) {

    static AppendedRow of(EventMessage<?> event, Serializer serializer) {
        return new AppendedRow(
                event,
                event.serializePayload(serializer, byte[].class),
                event.serializeMetaData(serializer, byte[].class));
    }

    /** Gives back the number of the next free parameter. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        DomainEventMessage<?> ofAggregate = event instanceof DomainEventMessage<?> domain ? domain : null;
        int next = first;
        statement.setObject(next++, UUID.fromString(event.getIdentifier()));
        statement.setString(next++, ofAggregate == null ? null : ofAggregate.getAggregateIdentifier());
        statement.setObject(next++, ofAggregate == null ? null : ofAggregate.getSequenceNumber(), Types.BIGINT);
        statement.setString(next++, ofAggregate == null ? null : ofAggregate.getType());
        statement.setString(next++, payload.getType().getName());
        statement.setString(next++, payload.getType().getRevision());
        statement.setBytes(next++, payload.getData());
        statement.setBytes(next++, metaData.getData());
        statement.setObject(next++, OffsetDateTime.ofInstant(event.getTimestamp(), ZoneOffset.UTC));
        return next;
    }
}
