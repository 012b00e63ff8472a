package dev.atrium.benchmark.load;

import java.util.Arrays;

/** A growing list of durations without boxes, so that counting does not weigh on what is counted. */
final class Samples {

    private long[] values = new long[4096];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(Samples others) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i]);
        }
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
