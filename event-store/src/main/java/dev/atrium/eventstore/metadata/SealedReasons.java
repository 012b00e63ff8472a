package dev.atrium.eventstore.metadata;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.personal.EventSubjects;
import dev.atrium.api.shared.Ids;
import dev.atrium.eventstore.serialization.PersonalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * An operator's reason may well say something about the member whom it is about, so it is kept with that member's key, and
 * unreadable once they are erased. Where the event is about nobody, such as a rebuild, it is the operator's own.
 */
final class SealedReasons implements MessageDispatchInterceptor<EventMessage<?>> {

    private final PersonalText texts;

    SealedReasons(PersonalText texts) {
        this.texts = texts;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> reason(event)
                .<EventMessage<?>>map(reason -> sealed(event, reason))
                .orElse(event);
    }

    /** A reason that came along from an event to the commands it caused is sealed already. */
    private Optional<String> reason(EventMessage<?> event) {
        return Optional.ofNullable(event.getMetaData().get(CommandOrigin.REASON))
                .map(Object::toString)
                .filter(reason -> !texts.isSealed(reason));
    }

    private EventMessage<?> sealed(EventMessage<?> event, String reason) {
        return owner(event)
                .<EventMessage<?>>map(
                        owner -> event.andMetaData(Map.of(CommandOrigin.REASON, texts.seal(owner, reason))))
                .orElse(event);
    }

    private static Optional<Long> owner(EventMessage<?> event) {
        return Optional.ofNullable(EventSubjects.of(event.getPayload()))
                .or(() -> Optional.ofNullable(event.getMetaData().get(CommandOrigin.ACTOR))
                        .flatMap(actor -> Ids.parse(actor.toString())));
    }
}
