package dev.atrium.projection.audit;

import dev.atrium.api.audit.AuditTrailViewedEvent;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.personal.EventSubjects;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.projection.batch.UnitOfWorkChanges;
import dev.atrium.query.audit.AuditEventRow;
import dev.atrium.query.audit.AuditEventTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Notes where each event is and what it is about, whatever it is: a new kind of event is found without any change here. */
@Component
@ProcessingGroup(ProcessingGroups.AUDIT_TRAIL)
public class AuditTrailProjection {

    private static final String TRACE = "traceId";

    private final RowChanges<Long, AuditEventRow> changes;

    @Autowired
    AuditTrailProjection(AuditEventTable table) {
        this(new UnitOfWorkChanges<>(ProcessingGroups.AUDIT_TRAIL, table));
    }

    public AuditTrailProjection(RowChanges<Long, AuditEventRow> changes) {
        this.changes = changes;
    }

    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> event, TrackingToken token) {
        long index = token.position().orElseThrow();
        changes.put(
                index,
                new AuditEventRow(
                        index,
                        history(event),
                        event instanceof DomainEventMessage<?> ofAggregate ? ofAggregate.getSequenceNumber() : null,
                        event instanceof DomainEventMessage<?> ofAggregate ? ofAggregate.getType() : null,
                        event.getPayloadType().getSimpleName(),
                        event.getTimestamp(),
                        EventSubjects.of(event.getPayload()),
                        number(event.getMetaData().get(CommandOrigin.ACTOR)),
                        origin(event)));
    }

    /** That somebody looked at an account is shown with the account. */
    private static @Nullable String history(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> ofAggregate) {
            return ofAggregate.getAggregateIdentifier();
        }
        return event.getPayload() instanceof AuditTrailViewedEvent viewed && viewed.accountId() != null
                ? viewed.accountId().toString()
                : null;
    }

    /** One request may send several commands; jobs have a name of their own each time, or only the first message. */
    private static @Nullable String origin(EventMessage<?> event) {
        Object request = event.getMetaData().get(CommandOrigin.REQUEST);
        Object first = request == null ? event.getMetaData().get(TRACE) : request;
        return first == null ? null : first.toString();
    }

    private static @Nullable Long number(@Nullable Object id) {
        return id == null ? null : Long.valueOf(id.toString());
    }
}
