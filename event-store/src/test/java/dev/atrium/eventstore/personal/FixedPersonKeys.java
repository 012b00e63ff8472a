package dev.atrium.eventstore.personal;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keys that are the same in every run, so that a stored JSON of a test stays readable. */
public final class FixedPersonKeys implements PersonKeys {

    @Override
    public Optional<PersonKey> forWriting(long person) {
        return forReading(person);
    }

    @Override
    public Optional<PersonKey> forReading(long person) {
        return Optional.of(
                new PersonKey(person, ByteBuffer.allocate(32).putLong(person).array()));
    }

    @Override
    public void prefetch(Collection<Long> persons) {}

    @Override
    public void destroy(long person) {
        throw new UnsupportedOperationException("these keys last");
    }

    @Override
    public Set<Long> destroyedAmong(Collection<Long> persons) {
        return Set.of();
    }

    @Override
    public Stream<WrappedKey> wrapped() {
        return Stream.empty();
    }
}
