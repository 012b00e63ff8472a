package dev.atrium.eventstore.personal;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Somebody who publishes models. */
record Person(long id) {

    DomainEventMessage<?> published(long model, String title) {
        return new GenericDomainEventMessage<>(
                "Model",
                Long.toString(model),
                0,
                new ModelPublishedEvent(
                        new ModelId(model), new UserId(id), new ModelTitle(title), new CountryCode("PL")));
    }
}
