package dev.atrium.command.account;

import java.util.List;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What a command leads to: events, and an answer to its sender. */
record Decision<A>(A answer, List<Object> events) {

    static <A> Decision<A> just(A answer) {
        return new Decision<>(answer, List.of());
    }

    static <A> Decision<A> of(A answer, Object... events) {
        return new Decision<>(answer, List.of(events));
    }

    A applied() {
        events.forEach(AggregateLifecycle::apply);
        return answer;
    }
}
