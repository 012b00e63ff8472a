package dev.atrium.eventstore;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events as the aggregates would publish them. */
public final class Events {

    public static final UserId ALICE = new UserId(101);

    private Events() {}

    public static DomainEventMessage<ModelPublishedEvent> published(long model, String title) {
        return published(model, 0, title);
    }

    public static DomainEventMessage<ModelPublishedEvent> published(long model, long sequence, String title) {
        return new GenericDomainEventMessage<>(
                "Model",
                Long.toString(model),
                sequence,
                new ModelPublishedEvent(new ModelId(model), ALICE, new ModelTitle(title), new CountryCode("PL")));
    }
}
