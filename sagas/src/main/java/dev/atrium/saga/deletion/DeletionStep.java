package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.DeletionPhase;
import java.util.List;
import java.util.function.Consumer;

/** What is done in one phase. Repeated after a failure or a crash, it does what is left of it and no more. */
interface DeletionStep {

    DeletionPhase phase();

    /**
     * Does for all of them what costs little more for many than for one. Returns what is left to do for each, the last of which
     * tells the account.
     */
    Consumer<DeletionWork> begin(List<DeletionWork> batch);
}
