package dev.atrium.eventstore.wakeup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Follows an append to the end of its transaction: then wakes the readers, and keeps which command made which position. */
public final class AppendWatch {

    private static final int MOST_COMMANDS = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final PacedSignal signal;
    private final NodeChannel nodes;
    private final Cache<String, Long> positions = Caffeine.newBuilder()
            .maximumSize(MOST_COMMANDS)
            .expireAfterWrite(KEPT)
            .build();

    AppendWatch(PacedSignal signal, NodeChannel nodes) {
        this.signal = signal;
        this.nodes = nodes;
    }

    /** The position of a command's last event, while it is remembered. */
    public OptionalLong positionOf(String commandMessageIdentifier) {
        Long position = positions.getIfPresent(commandMessageIdentifier);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** Events up to the index were appended by the current transaction. */
    public void appended(long index, Set<String> commands) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            remember(index, commands);
            ended(1);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    remember(index, commands);
                }
                // Rolled back, the numbers stay unused, and somebody may be waiting in front of that gap.
                ended(1);
            }
        });
    }

    /** The commands' events are committed, the last of them at the index. */
    public void remember(long index, Set<String> commands) {
        commands.forEach(command -> positions.put(command, index));
    }

    /** Appends are committed, or will never be. */
    public void ended(int appends) {
        signal.raise(appends);
        nodes.sendIfHeard(WakeUpConfiguration.EVENTS, "", "");
    }

    /** A command may be sent while another is handled; both have caused the event. */
    public static Set<String> commandsUnderWay() {
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
