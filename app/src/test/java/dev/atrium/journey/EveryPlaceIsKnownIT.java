package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.erasure.PersonalTable;
import dev.atrium.api.erasure.PersonalTables;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new table that nobody told the erasure about fails here. */
@RunningSite
class EveryPlaceIsKnownIT {

    private final JdbcClient jdbc;
    private final List<PersonalTables> modules;

    @Autowired
    EveryPlaceIsKnownIT(JdbcClient jdbc, List<PersonalTables> modules) {
        this.jdbc = jdbc;
        this.modules = modules;
    }

    /** A table that is being built anew stands beside its live one for a while. */
    @Test
    void everyTableIsRegisteredOnce() {
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '%\\_rebuild'
                        """).query(String.class).list();

        assertThat(registered().map(PersonalTable::table)).containsExactlyInAnyOrderElementsOf(tables);
    }

    /** The conditions are SQL that only the database can check. */
    @Test
    void everyConditionCanBeAsked() {
        assertThat(registered())
                .allSatisfy(table -> assertThat(jdbc.sql("select count(*) from " + table.table() + " where ("
                                        + table.belongs() + ") and not (" + table.clean() + ")")
                                .param("user", 1L)
                                .param("account", 1L)
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    private Stream<PersonalTable> registered() {
        return modules.stream().flatMap(module -> module.all().stream());
    }
}
