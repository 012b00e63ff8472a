package dev.atrium.gateway.broadcast;

import io.lettuce.core.Range;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A sorted set per place: members are a person and the node that saw them, scores say until when they count. While
 * the broker is away a node knows its own people only.
 */
final class ValkeyPresence implements PresenceBoard {

    static final String PLACE = "atrium:presence:";
    private static final char SEPARATOR = ' ';

    private final String node = UUID.randomUUID().toString();
    private final InProcessPresence own = new InProcessPresence();
    private final ValkeyLink link;
    private final Clock clock;

    ValkeyPresence(ValkeyLink link, Clock clock) {
        this.link = link;
        this.clock = clock;
    }

    @Override
    public void put(String place, Set<String> people) {
        own.put(place, people);
        if (people.isEmpty()) {
            return;
        }
        double until = clock.millis() + LASTS.toMillis();
        tell(valkey -> {
            valkey.zadd(
                    PLACE + place,
                    people.stream()
                            .map(person -> ScoredValue.just(until, entry(person)))
                            .<ScoredValue<String>>toArray(ScoredValue[]::new));
            valkey.pexpire(PLACE + place, LASTS);
        });
    }

    @Override
    public void remove(String place, Set<String> people) {
        own.remove(place, people);
        if (!people.isEmpty()) {
            tell(valkey ->
                    valkey.zrem(PLACE + place, people.stream().map(this::entry).toArray(String[]::new)));
        }
    }

    @Override
    public Set<String> people(String place) {
        Set<String> people = new HashSet<>(own.people(place));
        tell(valkey -> people.addAll(others(valkey, place)));
        return people;
    }

    private Set<String> others(RedisCommands<String, String> valkey, String place) {
        double now = clock.millis();
        valkey.zremrangebyscore(PLACE + place, Range.create(0.0, now));
        List<String> entries = valkey.zrange(PLACE + place, 0, -1);
        return entries.stream()
                .map(entry -> entry.substring(0, entry.indexOf(SEPARATOR)))
                .collect(Collectors.toSet());
    }

    private void tell(Consumer<RedisCommands<String, String>> call) {
        try {
            link.calls().ifPresent(calls -> call.accept(calls.sync()));
        } catch (RedisException away) {
            // The next repetition makes up for it.
        }
    }

    private String entry(String person) {
        return person + SEPARATOR + node;
    }
}
