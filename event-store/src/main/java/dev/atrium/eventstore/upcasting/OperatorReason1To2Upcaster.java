package dev.atrium.eventstore.upcasting;

import java.util.Set;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Revision 1 kept an operator's reason in clear, revision 2 encrypts it for the member acted on. A reason of revision 1 stays as
 * it was written, since stored events are never edited, and is read as it stands.
 */
@Component
final class OperatorReason1To2Upcaster extends SingleEventUpcaster {

    static final Set<String> EVENTS = Set.of(
            "AccountSuspendedEvent",
            "SuspensionLiftedEvent",
            "AccountDeactivatedEvent",
            "AccountReactivatedEvent",
            "RoleGrantedEvent",
            "RoleRevokedEvent",
            "RefundRequestedEvent");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return EVENTS.contains(event.getType().getName())
                && "1".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(event.getType().getName(), "2"), JsonNode.class, payload -> payload);
    }
}
