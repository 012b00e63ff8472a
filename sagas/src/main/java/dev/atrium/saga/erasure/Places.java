package dev.atrium.saga.erasure;

import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.ExportSink;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.erasure.PersonalTables;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    public List<Outcome> erase(Person person) {
        List<Instant> times = new ArrayList<>();
        for (ErasablePlace place : all) {
            place.erase(person);
            times.add(clock.instant());
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ErasablePlace place = all.get(i);
            outcomes.add(new Outcome(place.name(), place.how(), times.get(i), place.residue(person)));
        }
        return outcomes;
    }

    public void export(Person person, ExportSink sink) {
        all.forEach(place -> place.export(person, sink));
    }

    /** @param residue how many pieces were found afterwards */
    public record Outcome(String place, String how, Instant at, long residue) {}
}
