package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.task.Priority;

/**
 * Whose turn it is where more is due than can be done at once; among equals, whoever has been due longest. Whatever names none
 * is usual, deadlines too, and periodic tasks are urgent. What fails waits ever longer, so it keeps no other from its turn.
 */
public enum Urgency {

    /** Somebody waits in front of the screen, or has to know at once. */
    URGENT(Priority.HIGH),

    USUAL(Priority.MEDIUM),

    /** There may be thousands of them, and minutes do not matter. */
    PATIENT(Priority.LOW);

    private final int priority;

    Urgency(int priority) {
        this.priority = priority;
    }

    int priority() {
        return priority;
    }
}
