package dev.atrium.eventstore.progress;

import java.util.Optional;

/** What one node tells the others about a segment. */
record ProgressReport(String group, int segment, long position) {

    static final String TOPIC = "progress";

    private static final int PARTS = 3;

    String key() {
        return segment + " " + group;
    }

    String text() {
        return segment + " " + position + " " + group;
    }

    static Optional<ProgressReport> parse(String text) {
        String[] parts = text.split(" ", PARTS);
        try {
            return parts.length == PARTS
                    ? Optional.of(new ProgressReport(parts[2], Integer.parseInt(parts[0]), Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (NumberFormatException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
