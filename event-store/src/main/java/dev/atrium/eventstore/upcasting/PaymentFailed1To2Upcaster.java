package dev.atrium.eventstore.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 2 tells whether the payer was waiting for the bank. Revision 1 did not; it is read as if nobody was, since nobody was
 * told by mail either.
 */
@Component
final class PaymentFailed1To2Upcaster extends SingleEventUpcaster {

    private static final String EVENT = "PaymentFailedEvent";
    private static final SimpleSerializedType REVISION_2 = new SimpleSerializedType(EVENT, "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().getName().equals(EVENT)
                && "1".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                REVISION_2,
                JsonNode.class,
                revision1 -> ((ObjectNode) revision1.deepCopy()).put("afterSubmission", false));
    }
}
