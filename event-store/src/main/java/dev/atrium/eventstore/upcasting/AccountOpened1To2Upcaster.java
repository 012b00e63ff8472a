package dev.atrium.eventstore.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 1 kept {@code phone} and {@code stripeCustomerId} in a nested {@code profile}, revision 2 has them on the account
 * itself. They are encrypted and move as they are: a ciphertext says itself whose it is.
 */
@Component
final class AccountOpened1To2Upcaster extends SingleEventUpcaster {

    private static final String EVENT = "AccountOpenedEvent";
    private static final SimpleSerializedType REVISION_2 = new SimpleSerializedType(EVENT, "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().getName().equals(EVENT)
                && "1".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(REVISION_2, JsonNode.class, AccountOpened1To2Upcaster::flatten);
    }

    private static JsonNode flatten(JsonNode revision1) {
        ObjectNode account = (ObjectNode) revision1.deepCopy();
        JsonNode profile = account.remove("profile");
        account.set("phone", of(profile, "phone"));
        account.set("stripeCustomerId", of(profile, "stripeCustomerId"));
        return account;
    }

    /** An account of revision 1 had no profile before the member first saved one. */
    private static JsonNode of(@Nullable JsonNode profile, String field) {
        JsonNode value = profile == null ? null : profile.get(field);
        return value == null ? NullNode.getInstance() : value;
    }
}
