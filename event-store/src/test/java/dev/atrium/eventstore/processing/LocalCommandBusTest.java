package dev.atrium.eventstore.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.Test;

class LocalCommandBusTest {

    private final IllegalStateException named = new IllegalStateException("as every store calls it");
    private final LocalCommandBus bus = new LocalCommandBus(
            SimpleCommandBus.builder(), fault -> fault instanceof ArithmeticException ? named : fault);

    /** The store refuses events when the handler has long returned. */
    @Test
    void faultOfTheCommitIsToldByItsName() {
        bus.subscribe(String.class.getName(), command -> {
            CurrentUnitOfWork.get().onCommit(unit -> {
                throw new ArithmeticException("as this store calls it");
            });
            return "done";
        });

        assertThat(answer())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isSameAs(named);
    }

    @Test
    void whatSucceedsStaysAsItIs() {
        bus.subscribe(String.class.getName(), command -> "done");

        assertThat(answer()).isCompletedWithValue("done");
    }

    private CompletableFuture<Object> answer() {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        bus.<String, Object>dispatch(new GenericCommandMessage<>("go"), (command, result) -> {
            if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
            } else {
                answer.complete(result.getPayload());
            }
        });
        return answer;
    }
}
