package dev.atrium.sandbox.stripe.books;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Everything that the stand-in holds. One transaction runs at a time; its changes are on disk, all or none, before anybody
 * sees them.
 */
public final class Books implements AutoCloseable {

    private final Clock clock;
    private final Journal journal;
    private final Map<String, Map<String, StripeObject>> kinds = new LinkedHashMap<>();
    private final List<Consumer<StripeObject>> listeners = new ArrayList<>();

    public Books(Path directory, Clock clock) {
        this.clock = clock;
        journal = new Journal(directory);
        Shelf.kept(journal.read()).forEach(this::put);
        journal.rewrite(everything());
    }

    /** Called after the transaction, with each event that it announced. */
    public synchronized void listen(Consumer<StripeObject> listener) {
        listeners.add(listener);
    }

    /** What {@code work} throws leaves everything as it was. */
    public <T> T transact(Function<Draft, T> work) {
        Draft draft = new Draft(this, clock.instant().getEpochSecond());
        T result = inOrder(draft, work);
        draft.changed().stream()
                .filter(object -> object.kind().equals("event"))
                .forEach(event -> listeners.forEach(listener -> listener.accept(event.copy())));
        return result;
    }

    private synchronized <T> T inOrder(Draft draft, Function<Draft, T> work) {
        T result = work.apply(draft);
        Collection<StripeObject> changed = draft.changed();
        if (!changed.isEmpty()) {
            journal.append(changed);
            changed.forEach(this::put);
        }
        return result;
    }

    /** Copies of all of a kind, oldest first. */
    public synchronized List<StripeObject> all(String kind) {
        return kinds.getOrDefault(kind, Map.of()).values().stream()
                .map(StripeObject::copy)
                .toList();
    }

    public synchronized Optional<StripeObject> find(String kind, String id) {
        return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(id)).map(StripeObject::copy);
    }

    /** Of whatever kind: names are unique among all. */
    public synchronized Optional<StripeObject> find(String id) {
        return kinds.values().stream()
                .flatMap(kind -> Optional.ofNullable(kind.get(id)).stream())
                .findFirst()
                .map(StripeObject::copy);
    }

    private void put(StripeObject object) {
        kinds.computeIfAbsent(object.kind(), kind -> new LinkedHashMap<>()).put(object.id(), object.copy());
    }

    private List<StripeObject> everything() {
        return kinds.values().stream().flatMap(kind -> kind.values().stream()).toList();
    }

    @Override
    public synchronized void close() {
        journal.close();
    }
}
