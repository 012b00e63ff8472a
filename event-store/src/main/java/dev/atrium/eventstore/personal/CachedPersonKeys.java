package dev.atrium.eventstore.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys in use in memory. A key that was just made is shared only after its transaction has committed: rolled back,
 * it must not encrypt anything.
 */
final class CachedPersonKeys implements PersonKeys {

    private static final int MOST = 100_000;

    /** How long an erased person's key could at most stay in the memory of a node that missed the news. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final PersonKeyTable table;
    private final LongConsumer tellOtherNodes;
    private final Cache<Long, Optional<PersonKey>> cache =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    CachedPersonKeys(PersonKeyTable table, LongConsumer tellOtherNodes) {
        this.table = table;
        this.tellOtherNodes = tellOtherNodes;
    }

    @Override
    public Optional<PersonKey> forWriting(long person) {
        Optional<PersonKey> known = known(person);
        if (known != null) {
            return known;
        }
        Optional<PersonKey> made = table.insert(person);
        if (made.isPresent()) {
            KeysOfTransaction.hold(person, made.get(), () -> remember(person, made));
            return made;
        }
        return load(person);
    }

    @Override
    public Optional<PersonKey> forReading(long person) {
        Optional<PersonKey> known = known(person);
        return known == null ? load(person) : known;
    }

    /** Null if unknown; empty if known to be erased. */
    @SuppressWarnings("OptionalAssignedToNull")
    private @Nullable Optional<PersonKey> known(long person) {
        PersonKey fresh = KeysOfTransaction.find(person);
        return fresh == null ? cache.getIfPresent(person) : Optional.of(fresh);
    }

    private Optional<PersonKey> load(long person) {
        prefetch(List.of(person));
        Optional<PersonKey> found = known(person);
        return found == null ? Optional.empty() : found;
    }

    @Override
    public void prefetch(Collection<Long> persons) {
        Set<Long> missing =
                persons.stream().filter(person -> known(person) == null).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            table.find(missing).forEach(this::remember);
        }
    }

    /** A tombstone stays: the key may have been read just before it was destroyed. */
    private void remember(long person, Optional<PersonKey> key) {
        cache.asMap().merge(person, key, (known, read) -> known.isEmpty() ? known : read);
    }

    @Override
    public void destroy(long person) {
        table.destroy(person);
        KeysOfTransaction.afterCommit(() -> {
            forget(person);
            tellOtherNodes.accept(person);
        });
    }

    @Override
    public Set<Long> destroyedAmong(Collection<Long> persons) {
        return table.destroyedAmong(persons);
    }

    /** Another node has destroyed the key. */
    void forget(long person) {
        cache.put(person, Optional.empty());
    }

    /** News may have been missed. */
    void forgetAll() {
        cache.invalidateAll();
    }

    @Override
    public Stream<WrappedKey> wrapped() {
        return table.all();
    }
}
