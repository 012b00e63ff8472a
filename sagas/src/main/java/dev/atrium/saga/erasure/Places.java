package dev.atrium.saga.erasure;

import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.ExportSink;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.erasure.PersonalTables;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every place of the site that keeps something of persons; those that are no tables come first. */
@Component
public class Places {

    private final List<ErasablePlace> all;
    private final Clock clock;

    Places(List<ErasablePlace> places, List<PersonalTables> modules, JdbcClient jdbc, Clock clock) {
        this.all = Stream.concat(
                        places.stream().sorted(Comparator.comparing(ErasablePlace::name)),
                        modules.stream()
                                .flatMap(module -> module.all().stream())
                                .map(table -> new TablePlace(jdbc, table)))
                .toList();
        this.clock = clock;
    }

    public List<ErasablePlace> all() {
        return all;
    }

    /** Erases in all places, then looks into each: what is told was seen after everything was done. */
    public Map<Person, List<Outcome>> erase(List<Person> persons) {
        List<Instant> times = new ArrayList<>();
        for (ErasablePlace place : all) {
            place.eraseAll(persons);
            times.add(clock.instant());
        }
        Map<Person, List<Outcome>> outcomes = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            ErasablePlace place = all.get(i);
            Instant time = times.get(i);
            boolean clear = place.isClearOf(persons);
            for (Person person : persons) {
                long residue = clear ? 0 : place.residue(person);
                outcomes.computeIfAbsent(person, found -> new ArrayList<>())
                        .add(new Outcome(place.name(), place.how(), time, residue));
            }
        }
        return outcomes;
    }

    public void export(Person person, ExportSink sink) {
        all.forEach(place -> place.export(person, sink));
    }

    /** @param residue how many pieces were found afterwards */
    public record Outcome(String place, String how, Instant at, long residue) {}
}
