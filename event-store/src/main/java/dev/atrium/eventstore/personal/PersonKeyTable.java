package dev.atrium.eventstore.personal;

import dev.atrium.api.personal.KeyRotation.Progress;
import dev.atrium.eventstore.personal.PersonKeys.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The stored keys. A row without a key is the tombstone of an erased person. */
final class PersonKeyTable {

    private final JdbcTemplate jdbc;
    private final TransactionOperations making;
    private final MasterKeys masters;

    /** @param making in which transaction a key is made: it must be there before anybody can read what it encrypts */
    PersonKeyTable(JdbcTemplate jdbc, TransactionOperations making, MasterKeys masters) {
        this.jdbc = jdbc;
        this.making = making;
        this.masters = masters;
    }

    void requireKnownMasterKeys() {
        counts().keySet().forEach(masters::require);
    }

    /** How many keys each master key has wrapped. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.query(
                "select master_key_id, count(*) from person_key where wrapped_key is not null group by master_key_id",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    Progress progress() {
        Map<String, Long> counts = counts();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Progress(counts.getOrDefault(masters.current().id(), 0L), total);
    }

    /** Wraps some keys by the current master key; returns how many. A key that is destroyed meanwhile stays destroyed. */
    int wrapAnew(int atMost) {
        int count = 0;
        for (String old : masters.others()) {
            List<Object[]> rows = jdbc.query(
                    "select person, wrapped_key from person_key"
                            + " where master_key_id = ? and wrapped_key is not null order by person limit ?",
                    (row, number) -> anew(old, row.getLong(1), row.getBytes(2)),
                    old,
                    atMost - count);
            jdbc.batchUpdate("""
                    update person_key set wrapped_key = ?, master_key_id = ?
                    where person = ? and master_key_id = ? and wrapped_key is not null
                    """, rows);
            count += rows.size();
        }
        return count;
    }

    private Object[] anew(String old, long person, byte[] wrapped) {
        byte[] key = masters.unwrap(old, person, wrapped);
        return new Object[] {masters.wrap(person, key), masters.current().id(), person, old};
    }

    /** Makes a key unless the person has a row; waits for a transaction that is just making one. */
    Optional<PersonKey> insert(long person) {
        byte[] key = Sealing.newKey();
        Integer inserted = making.execute(transaction -> jdbc.update(
                "insert into person_key (person, wrapped_key, master_key_id) values (?, ?, ?) on conflict do nothing",
                person,
                masters.wrap(person, key),
                masters.current().id()));
        return Integer.valueOf(1).equals(inserted) ? Optional.of(new PersonKey(person, key)) : Optional.empty();
    }

    /** The rows there are; an empty value is a tombstone. */
    Map<Long, Optional<PersonKey>> find(Collection<Long> persons) {
        Map<Long, Optional<PersonKey>> found = new HashMap<>();
        jdbc.query(
                "select person, wrapped_key, master_key_id from person_key where person = any(?)",
                row -> {
                    found.put(row.getLong(1), unwrap(row));
                },
                (Object) persons.toArray(Long[]::new));
        return found;
    }

    private Optional<PersonKey> unwrap(ResultSet row) throws SQLException {
        long person = row.getLong(1);
        byte[] wrapped = row.getBytes(2);
        if (wrapped == null) {
            return Optional.empty();
        }
        return Optional.of(new PersonKey(person, masters.unwrap(row.getString(3), person, wrapped)));
    }

    void destroy(long person) {
        jdbc.update("""
                insert into person_key as stored (person, master_key_id, destroyed_at) values (?, ?, now())
                on conflict (person) do update set wrapped_key = null, destroyed_at = now()
                where stored.destroyed_at is null
                """, person, masters.current().id());
    }

    Set<Long> destroyedAmong(Collection<Long> persons) {
        return Set.copyOf(jdbc.queryForList(
                "select person from person_key where person = any(?) and destroyed_at is not null", Long.class, (Object)
                        persons.toArray(Long[]::new)));
    }

    Stream<WrappedKey> all() {
        return jdbc.queryForStream(
                "select person, master_key_id, wrapped_key from person_key order by person",
                (row, number) -> new WrappedKey(row.getLong(1), row.getString(2), base64(row.getBytes(3))));
    }

    private static Optional<String> base64(byte @Nullable [] wrapped) {
        return Optional.ofNullable(wrapped).map(Base64.getEncoder()::encodeToString);
    }
}
