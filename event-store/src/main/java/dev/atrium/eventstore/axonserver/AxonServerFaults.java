package dev.atrium.eventstore.axonserver;

import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.eventstore.processing.StoreFaults;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Axon translates what its server answers only where the command went through that server; commands that are handled on the
 * node see the bare answer of the call.
 */
final class AxonServerFaults implements StoreFaults {

    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    /** Another node has appended to the same aggregate meanwhile; nothing was stored. */
    private static final String INVALID_SEQUENCE = "AXONIQ-2000";

    @Override
    public Throwable named(Throwable fault) {
        if (!(fault instanceof StatusRuntimeException answer)) {
            return fault;
        }
        if (INVALID_SEQUENCE.equals(code(answer))) {
            return new ConcurrencyException("Another command changed the aggregate first", answer);
        }
        return answer.getStatus().getCode() == Status.Code.UNAVAILABLE
                ? new StorageUnavailableException("Axon Server", answer)
                : answer;
    }

    private static @Nullable String code(StatusRuntimeException answer) {
        Metadata trailers = answer.getTrailers();
        return trailers == null ? null : trailers.get(CODE);
    }
}
