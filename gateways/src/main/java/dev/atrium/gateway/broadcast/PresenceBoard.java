package dev.atrium.gateway.broadcast;

import java.time.Duration;
import java.util.Set;

/**
 * Who is where, on all nodes. Each node puts up its own people and repeats that while they stay; what is not repeated
 * goes, so the people of a node that died stop counting.
 */
public interface PresenceBoard {

    /** How often a node repeats who is there. */
    Duration REPEAT = Duration.ofSeconds(10);

    /** How long an entry lasts: two repetitions may fail before people disappear. With the next look, gone within a minute. */
    Duration LASTS = Duration.ofSeconds(35);

    void put(String place, Set<String> people);

    void remove(String place, Set<String> people);

    /** Everybody at the place, once, as far as is known now. */
    Set<String> people(String place);
}
