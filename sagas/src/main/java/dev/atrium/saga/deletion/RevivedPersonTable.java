package dev.atrium.saga.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.user.UserId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code revived_person}: who has to be deleted again, and has not been told yet. */
@Repository
class RevivedPersonTable {

    private final JdbcClient jdbc;

    RevivedPersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Person> persons) {
        jdbc.sql("""
                        insert into revived_person (account_id, user_id)
                        select * from unnest(?::bigint[], ?::bigint[]) on conflict do nothing""")
                .params(
                        persons.stream()
                                .mapToLong(person -> person.account().value())
                                .toArray(),
                        persons.stream()
                                .mapToLong(person -> person.user().value())
                                .toArray())
                .update();
    }

    List<Person> all() {
        return jdbc.sql("select user_id, account_id from revived_person order by account_id")
                .query((row, number) -> new Person(new UserId(row.getLong(1)), new AccountId(row.getLong(2))))
                .list();
    }

    void remove(Person person) {
        jdbc.sql("delete from revived_person where account_id = ?")
                .param(person.account().value())
                .update();
    }
}
