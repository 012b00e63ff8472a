package dev.atrium.sandbox.fault;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The faults that are switched on, each for a number of calls. Asked by every stand-in before it answers. */
public final class Faults {

    /** Longer than any client of the site waits. */
    private static final Duration TOO_LONG = Duration.ofSeconds(35);

    private final Map<ThirdParty, Switched> switched = new EnumMap<>(ThirdParty.class);

    public synchronized void set(ThirdParty party, Fault fault, int times) {
        if (fault == Fault.NONE || times < 1) {
            switched.remove(party);
        } else {
            switched.put(party, new Switched(fault, times));
        }
    }

    /** Uses up one call. A time-out has passed when this returns; the caller then ends without an answer. */
    public Fault next(ThirdParty party) {
        Fault fault = take(party);
        if (fault == Fault.TIMEOUT) {
            waitTooLong();
        }
        return fault;
    }

    /** For a stand-in that does what it is asked before it falls silent. */
    public static void waitTooLong() {
        LockSupport.parkNanos(TOO_LONG.toNanos());
    }

    public synchronized Switched current(ThirdParty party) {
        return switched.getOrDefault(party, Switched.OFF);
    }

    /** Uses up one call, without waiting. */
    public synchronized Fault take(ThirdParty party) {
        Switched current = current(party);
        set(party, current.kind(), current.times() - 1);
        return current.kind();
    }

    /** A fault and for how many more calls. */
    public record Switched(Fault kind, int times) {
        static final Switched OFF = new Switched(Fault.NONE, 0);
    }
}
