package dev.atrium.saga.erasure;

import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.ExportSink;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.erasure.PersonalTable;
import dev.atrium.api.erasure.PersonalTable.Erasure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A table as a place. */
record TablePlace(JdbcClient jdbc, PersonalTable table) implements ErasablePlace {

    @Override
    public String name() {
        return "table " + table.table();
    }

    @Override
    public Set<String> covers() {
        return Set.of(name());
    }

    @Override
    public String how() {
        return table.erasure().how();
    }

    @Override
    public void erase(Person person) {
        if (table.erasure() == Erasure.DELETED) {
            of(person, "delete from " + table.table() + " where " + table.belongs())
                    .update();
        } else if (table.erasure() == Erasure.OVERWRITTEN) {
            of(person, "update " + table.table() + " set " + table.overwriting() + " where " + left())
                    .update();
        }
    }

    /** Most have nothing in most tables, so one statement mostly does for all of them. */
    @Override
    public void eraseAll(List<Person> persons) {
        boolean erases = table.erasure() == Erasure.DELETED || table.erasure() == Erasure.OVERWRITTEN;
        if (erases && !isClearOf(persons)) {
            persons.forEach(this::erase);
        }
    }

    /** A look for each of them, as {@link #residue} does it, in one statement. */
    @Override
    public boolean isClearOf(List<Person> persons) {
        if (table.clean().equals("true")) {
            return true;
        }
        String ofLeaver =
                left().replaceAll(":user\\b", "leaver.user_id").replaceAll(":account\\b", "leaver.account_id");
        return jdbc.sql("select count(*) from unnest(:users, :accounts) leaver (user_id, account_id)"
                                + " cross join lateral (select 1 from " + table.table() + " where " + ofLeaver
                                + " limit 1) found")
                        .param("users", numbers(persons, person -> person.user().value()))
                        .param(
                                "accounts",
                                numbers(persons, person -> person.account().value()))
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static long[] numbers(List<Person> persons, ToLongFunction<Person> number) {
        return persons.stream().mapToLong(number).toArray();
    }

    /** Where everything may stay there is nothing to count. */
    @Override
    public long residue(Person person) {
        if (table.clean().equals("true")) {
            return 0;
        }
        return of(person, "select count(*) from " + table.table() + " where " + left())
                .query(Long.class)
                .single();
    }

    private String left() {
        return "(" + table.belongs() + ") and not (" + table.clean() + ")";
    }

    @Override
    public void export(Person person, ExportSink sink) {
        if (!table.exported().isEmpty()) {
            List<Map<String, Object>> rows = of(
                            person,
                            "select " + table.exported() + " from " + table.table() + " where " + table.belongs())
                    .query()
                    .listOfRows();
            sink.records(table.table(), rows);
        }
    }

    private StatementSpec of(Person person, String sql) {
        return jdbc.sql(sql)
                .param("user", person.user().value())
                .param("account", person.account().value());
    }
}
