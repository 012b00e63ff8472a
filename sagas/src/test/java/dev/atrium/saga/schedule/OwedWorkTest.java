package dev.atrium.saga.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.junit.jupiter.api.Test;

class OwedWorkTest {

    /** Axon keeps the name of its task to itself. */
    @Test
    void deadlinesAreOwedHoweverTheyAreStored() {
        assertThat(OwedWork.includes(DbSchedulerDeadlineManager.binaryTask(OwedWorkTest::none)
                        .getName()))
                .isTrue();
        assertThat(OwedWork.includes(DbSchedulerDeadlineManager.humanReadableTask(OwedWorkTest::none)
                        .getName()))
                .isTrue();
    }

    @Test
    void theEndOfASuspensionIsNot() {
        assertThat(OwedWork.includes("suspension-end")).isFalse();
    }

    private static DbSchedulerDeadlineManager none() {
        throw new AssertionError("no deadline is due");
    }
}
