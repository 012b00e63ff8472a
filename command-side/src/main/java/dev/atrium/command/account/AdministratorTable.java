package dev.atrium.command.account;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.LastAdministratorException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is an administrator, for the one rule that looks at all of them. Kept by {@link AdministratorsProjection}; one who is
 * about to leave is marked before the event, in a transaction of its own, so that the rule holds on either event store.
 */
@Repository
class AdministratorTable implements Administrators {

    /** Any number that nobody else locks: those who leave take turns. */
    private static final long TURNS = 202611251518L;

    private final JdbcClient jdbc;

    AdministratorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void leave(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(TURNS).query(row -> {});
        long others = jdbc.sql("select count(*) from administrator where account <> ? and not leaving")
                .param(account.value())
                .query(Long.class)
                .single();
        if (others == 0) {
            throw new LastAdministratorException();
        }
        jdbc.sql("update administrator set leaving = true where account = ?")
                .param(account.value())
                .update();
    }

    void add(AccountId account) {
        jdbc.sql("""
                insert into administrator (account, leaving) values (?, false)
                on conflict (account) do update set leaving = false""").param(account.value()).update();
    }

    void remove(AccountId account) {
        jdbc.sql("delete from administrator where account = ?")
                .param(account.value())
                .update();
    }

    /** Does nothing for those who are no administrators. */
    void setLeaving(AccountId account, boolean leaving) {
        jdbc.sql("update administrator set leaving = ? where account = ?")
                .param(leaving)
                .param(account.value())
                .update();
    }
}
