package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.DeletionPhase;

/** What is done in one phase. Repeated after a failure or a crash, it does what is left of it and no more. */
interface DeletionStep {

    DeletionPhase phase();

    /** Does it, and tells the account. */
    void perform(DeletionWork work);
}
