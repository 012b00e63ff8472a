package dev.atrium.saga.deletion;

import dev.atrium.api.erasure.Person;

/** What a restored database holds of somebody whose deletion the events know as complete. */
@FunctionalInterface
interface Leftovers {

    /** In every place, once all that follows events has come up to now; fails if anything is left. */
    void erase(Person person);
}
