package dev.atrium.gateway.broadcast;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** For a site of one node: nobody is anywhere else. */
final class InProcessPresence implements PresenceBoard {

    private final Map<String, Set<String>> places = new ConcurrentHashMap<>();

    @Override
    public void put(String place, Set<String> people) {
        places.compute(place, (name, there) -> {
            Set<String> all = there == null ? ConcurrentHashMap.newKeySet() : there;
            all.addAll(people);
            return all;
        });
    }

    @Override
    public void remove(String place, Set<String> people) {
        places.computeIfPresent(place, (name, there) -> {
            there.removeAll(people);
            return there.isEmpty() ? null : there;
        });
    }

    @Override
    public Set<String> people(String place) {
        return Set.copyOf(places.getOrDefault(place, Set.of()));
    }
}
