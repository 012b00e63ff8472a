package dev.atrium.eventstore.processing;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.jdbc.core.JdbcTemplate;

/** The dead letters of all groups. */
final class DeadLetterQueues {

    private final Function<String, SequencedDeadLetterQueue<EventMessage<?>>> queues;
    private final JdbcTemplate jdbc;
    private final Map<String, GroupDeadLetters> groups = new ConcurrentHashMap<>();
    private final Map<String, DeadLetterRetry> retries = new ConcurrentHashMap<>();

    DeadLetterQueues(Function<String, SequencedDeadLetterQueue<EventMessage<?>>> queues, JdbcTemplate jdbc) {
        this.queues = queues;
        this.jdbc = jdbc;
    }

    GroupDeadLetters of(String group) {
        return groups.computeIfAbsent(
                group, name -> new GroupDeadLetters(queues.apply(name), () -> storedSequences(name)));
    }

    private Set<String> storedSequences(String group) {
        return new HashSet<>(jdbc.queryForList(
                "select distinct sequence_identifier from dead_letter where processing_group = ?",
                String.class,
                group));
    }

    void register(String group, GroupInvoker invoker, SingleEvents singly) {
        retries.put(group, new DeadLetterRetry(of(group), invoker.handlers(), singly, jdbc));
    }

    DeadLetterRetry retry(String group) {
        DeadLetterRetry retry = retries.get(group);
        if (retry == null) {
            throw new IllegalArgumentException("no processing group " + group);
        }
        return retry;
    }

    Set<String> groups() {
        return Set.copyOf(retries.keySet());
    }
}
