package dev.atrium.benchmark.load;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a bounded load saw.
 *
 * @param nanos how long each call took, sorted
 * @param elapsed how long the whole load took
 * @param cpu processor time that the measured processes spent meanwhile; zero where the platform does not tell
 */
public record Measured(long[] nanos, Duration elapsed, Duration cpu) {

    public static Measured of(long[] nanos, Duration elapsed, Duration cpu) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measured(sorted, elapsed, cpu);
    }

    public double perSecond() {
        return nanos.length / (elapsed.toNanos() / 1e9);
    }

    /** Processor milliseconds per call. */
    public double cpuMillis() {
        return cpu.toNanos() / 1e6 / nanos.length;
    }

    /** Milliseconds that the given share of calls, such as 0.99, did not exceed. */
    public double millisAt(double share) {
        int index = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.max(0, index)] / 1e6;
    }
}
