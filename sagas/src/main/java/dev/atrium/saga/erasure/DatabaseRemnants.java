package dev.atrium.saga.erasure;

import dev.atrium.api.erasure.PersonalTable;
import dev.atrium.api.erasure.PersonalTable.Erasure;
import dev.atrium.api.erasure.PersonalTables;
import dev.atrium.api.erasure.Remnants;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Old versions of rows, and the sample of values that PostgreSQL keeps of each column for its planner. Both would go by
 * themselves one day; after this they are gone.
 */
@Component
class DatabaseRemnants implements Remnants {

    private static final Set<Erasure> IN_CLEAR = EnumSet.of(Erasure.DELETED, Erasure.OVERWRITTEN, Erasure.FOLLOWED);

    private final List<PersonalTables> modules;
    private final JdbcClient jdbc;

    DatabaseRemnants(List<PersonalTables> modules, JdbcClient jdbc) {
        this.modules = modules;
        this.jdbc = jdbc;
    }

    @Override
    public void sweep() {
        modules.stream()
                .flatMap(module -> module.all().stream())
                .filter(table -> IN_CLEAR.contains(table.erasure()))
                .map(PersonalTable::table)
                .forEach(table -> jdbc.sql("vacuum (analyze) " + table).update());
    }
}
