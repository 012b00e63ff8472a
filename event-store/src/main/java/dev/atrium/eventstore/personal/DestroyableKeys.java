package dev.atrium.eventstore.personal;

import dev.atrium.api.personal.DataKeys;
import dev.atrium.api.user.UserId;

/** What others may do to keys: nothing but end them. */
record DestroyableKeys(PersonKeys keys) implements DataKeys {

    @Override
    public void destroy(UserId person) {
        keys.destroy(person.value());
    }

    /** Asked of the database, not of the memory. */
    @Override
    public boolean isDestroyed(UserId person) {
        return keys.isDestroyed(person.value());
    }
}
