package dev.atrium.eventstore.processing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For the administrator: events that a processing group could not handle. Those of one aggregate wait in order. */
public interface DeadLetters {

    /** The groups that run here. */
    Set<String> groups();

    /** The oldest letters of a group first. */
    List<Letter> list(String processingGroup, int limit);

    long count(String processingGroup);

    /** Those of all groups that have any, in one look. */
    Map<String, Long> counts();

    /** Handles the letters of an aggregate again; false if one failed again, which stays with all behind it. */
    boolean retry(String processingGroup, String sequence);

    /** Gives up the letters of an aggregate; the group will never have handled them. */
    void discard(String processingGroup, String sequence);

    /**
     * @param sequence the aggregate's identifier
     * @param cause class and place of the fault; no personal data
     */
    record Letter(String sequence, long index, String eventType, String eventIdentifier, Instant at, String cause) {}
}
