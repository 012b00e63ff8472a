package dev.atrium.command.uniqueness;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;

/**
 * Settles anew who has which unique value. What is claimed while that goes on is not lost: where claim and event share a
 * transaction, whoever claims waits for the last moment of the rebuild; where they do not, open claims stay.
 *
 * @param claimsMayBeOpen whether claims are stored before their events
 */
record ReservationsRebuild(ReservationTable table, boolean claimsMayBeOpen) implements Rebuildable {

    @Override
    public String group() {
        return ProcessingGroups.RESERVATIONS;
    }

    @Override
    public Building begin() {
        return new Settling(table, table.beside(), claimsMayBeOpen);
    }

    private record Settling(ReservationTable live, ReservationTable beside, boolean claimsMayBeOpen)
            implements Building {

        @Override
        public Object projection() {
            return new ReservationsProjection(beside);
        }

        /** Each change is written as it comes: most events change nothing here. */
        @Override
        public void flush() {}

        @Override
        public void beginTakeOver() {
            live.holdClaims();
        }

        @Override
        public void takeOver() {
            live.takeFrom(beside, claimsMayBeOpen);
            beside.drop();
        }

        @Override
        public void discard() {
            beside.drop();
        }
    }
}
