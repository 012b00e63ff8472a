package dev.atrium.command.account;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.LastAdministratorException;
import org.springframework.beans.factory.annotation.Autowired;
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

    private static final String LIVE = "administrator";

    private final JdbcClient jdbc;
    private final String table;

    @Autowired
    AdministratorTable(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    private AdministratorTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** An empty table beside this one, for building it anew. */
    AdministratorTable beside() {
        AdministratorTable beside = new AdministratorTable(jdbc, LIVE + "_rebuild");
        beside.drop();
        jdbc.sql("create table " + beside.table + " (like " + LIVE + " including all)")
                .update();
        return beside;
    }

    void drop() {
        jdbc.sql("drop table if exists " + table).update();
    }

    /** Nobody leaves until the current transaction ends. */
    void holdTurns() {
        takeTurn();
    }

    /**
     * Takes over from another table. A mark set a moment ago may be of a command whose event is still to come, so it stays; one
     * that is old is of a command that failed, and goes.
     */
    void takeFrom(AdministratorTable other) {
        jdbc.sql("update " + other.table + " as other set leaving = true, marked = administrator.marked from " + table
                        + " as administrator where administrator.account = other.account and administrator.leaving"
                        + " and administrator.marked > now() - interval '10 minutes'")
                .update();
        jdbc.sql("delete from " + table).update();
        jdbc.sql("insert into " + table + " (account, leaving, marked) select account, leaving, marked from "
                        + other.table)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void leave(AccountId account) {
        takeTurn();
        long others = jdbc.sql("select count(*) from administrator where account <> ? and not leaving")
                .param(account.value())
                .query(Long.class)
                .single();
        if (others == 0) {
            throw new LastAdministratorException();
        }
        jdbc.sql("update administrator set leaving = true, marked = now() where account = ?")
                .param(account.value())
                .update();
    }

    private void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(TURNS).query(row -> {});
    }

    void add(AccountId account) {
        jdbc.sql("insert into " + table + " (account, leaving) values (?, false)"
                        + " on conflict (account) do update set leaving = false, marked = null")
                .param(account.value())
                .update();
    }

    void remove(AccountId account) {
        jdbc.sql("delete from " + table + " where account = ?")
                .param(account.value())
                .update();
    }

    /** Does nothing for those who are no administrators. */
    void setLeaving(AccountId account, boolean leaving) {
        jdbc.sql("update " + table + " set leaving = ?, marked = null where account = ?")
                .param(leaving)
                .param(account.value())
                .update();
    }
}
