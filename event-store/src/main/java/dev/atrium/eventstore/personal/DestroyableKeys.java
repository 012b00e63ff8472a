package dev.atrium.eventstore.personal;

import dev.atrium.api.personal.DataKeys;
import dev.atrium.api.user.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What others may do to keys: nothing but end them. */
record DestroyableKeys(PersonKeys keys) implements DataKeys {

    @Override
    public void destroy(UserId person) {
        keys.destroy(person.value());
    }

    /** Asked of the database, not of the memory. */
    @Override
    public Set<UserId> destroyedAmong(Collection<UserId> persons) {
        return keys.destroyedAmong(persons.stream().map(UserId::value).toList()).stream()
                .map(UserId::new)
                .collect(Collectors.toSet());
    }
}
