package dev.atrium.eventstore.wakeup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Follows an append to the end of its transaction: then wakes the readers, and keeps which command made which position. */
public final class AppendWatch implements LongConsumer {

    private static final int MOST_COMMANDS = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final StoreSignal signal;
    private final NodeChannel nodes;
    private final Cache<String, Long> positions = Caffeine.newBuilder()
            .maximumSize(MOST_COMMANDS)
            .expireAfterWrite(KEPT)
            .build();

    AppendWatch(StoreSignal signal, NodeChannel nodes) {
        this.signal = signal;
        this.nodes = nodes;
    }

    /** The position of a command's last event, while it is remembered. */
    public OptionalLong positionOf(String commandMessageIdentifier) {
        Long position = positions.getIfPresent(commandMessageIdentifier);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** Events up to the index were appended by the current transaction. */
    @Override
    public void accept(long index) {
        Set<String> commands = commandsUnderWay();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            committed(index, commands);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    committed(index, commands);
                } else {
                    // The numbers stay unused, and somebody may be waiting in front of that gap.
                    signal.raise();
                }
            }
        });
    }

    private void committed(long index, Set<String> commands) {
        commands.forEach(command -> positions.put(command, index));
        signal.raise();
        nodes.sendIfHeard(WakeUpConfiguration.EVENTS, "", "");
    }

    /** A command may be sent while another is handled; both have caused the event. */
    private static Set<String> commandsUnderWay() {
        Set<String> commands = new HashSet<>();
        for (UnitOfWork<?> unit = current(); unit != null; unit = unit.parent().orElse(null)) {
            Message<?> message = unit.getMessage();
            if (message instanceof CommandMessage<?>) {
                commands.add(message.getIdentifier());
            }
        }
        return commands;
    }

    private static @Nullable UnitOfWork<?> current() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
    }
}
