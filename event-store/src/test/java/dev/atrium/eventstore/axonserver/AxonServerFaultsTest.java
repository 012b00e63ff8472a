package dev.atrium.eventstore.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.shared.StorageUnavailableException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Answers as Axon Server was seen to give them. */
class AxonServerFaultsTest {

    private final AxonServerFaults faults = new AxonServerFaults();

    @Test
    void commandThatAnotherNodeOvertookMeetsAConflict() {
        StatusRuntimeException answer = answer(
                Status.OUT_OF_RANGE.withDescription(
                        "[AXONIQ-2000] Invalid sequence number 2 for aggregate ZR9ejrzy1ArShkcSCmx8EQ, expected 3"),
                "AXONIQ-2000");

        assertThat(faults.named(answer))
                .isInstanceOf(ConcurrencyException.class)
                .hasCause(answer);
    }

    @Test
    void serverThatDoesNotAnswerIsAStorageThatIsAway() {
        StatusRuntimeException answer = new StatusRuntimeException(Status.UNAVAILABLE);

        assertThat(faults.named(answer))
                .isInstanceOf(StorageUnavailableException.class)
                .hasCause(answer);
    }

    @Test
    void anythingElseStaysWhatItIs() {
        StatusRuntimeException answer = answer(Status.INTERNAL, "AXONIQ-9000");
        IllegalStateException other = new IllegalStateException("not the store's");

        assertThat(faults.named(answer)).isSameAs(answer);
        assertThat(faults.named(other)).isSameAs(other);
    }

    private static StatusRuntimeException answer(Status status, String code) {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);
        return new StatusRuntimeException(status, trailers);
    }
}
