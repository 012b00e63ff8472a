package dev.atrium.eventstore.processing;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.deadletter.Cause;

/**
 * Why an event could not be handled, without personal data: the messages of others' exceptions may quote it (PostgreSQL names
 * the value of a duplicate key), so only our own are kept, and of the others their class and our line that they came through.
 */
record SafeCause(String type, String message) implements Cause {

    private static final String OURS = "dev.atrium.";
    private static final int LONGEST = 1000;

    static SafeCause of(Throwable fault) {
        String message = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(SafeCause::describe)
                .collect(Collectors.joining(", caused by "));
        return new SafeCause(fault.getClass().getName(), message.substring(0, Math.min(LONGEST, message.length())));
    }

    private static String describe(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        if (cause.getClass().getName().startsWith(OURS)) {
            return name + ": " + cause.getMessage();
        }
        return name + (cause instanceof SQLException sql ? " " + sql.getSQLState() : "") + place(cause);
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }
}
