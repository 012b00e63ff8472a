package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.erasure.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the saga puts what is to be done, in the transaction in which it decides so. */
interface DeletionDesk {

    /** The deletion is to begin at that date. */
    void schedule(Person person, Instant date);

    /** It is not to begin any more. */
    void cancel(Person person);

    /** The deletion has begun. @param stripeCustomerId whom Stripe has to forget; stored encrypted */
    void open(Person person, @Nullable String stripeCustomerId);

    /** The step of this phase is to be done, now. */
    void ask(Person person, DeletionPhase phase);

    /** Nothing is left to do. */
    void close(Person person);
}
