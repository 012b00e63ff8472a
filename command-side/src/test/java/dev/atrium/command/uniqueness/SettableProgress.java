package dev.atrium.command.uniqueness;

import dev.atrium.api.progress.ProjectionProgress;
import java.time.Duration;
import java.util.Set;

/** Confirmations that come as far as a test says. */
final class SettableProgress implements ProjectionProgress {

    private long head;
    private long handled;

    void storeEndsAt(long position) {
        head = position;
    }

    void confirmationsCameTo(long position) {
        handled = position;
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public long handled(String processingGroup) {
        return processingGroup.equals("reservations") ? handled : -1;
    }

    @Override
    public long positionOf(String commandMessageIdentifier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean await(Set<String> processingGroups, long position, Duration atMost) {
        throw new UnsupportedOperationException();
    }
}
