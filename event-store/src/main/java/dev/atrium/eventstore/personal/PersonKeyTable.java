package dev.atrium.eventstore.personal;

import com.google.crypto.tink.Aead;
import dev.atrium.eventstore.personal.PersonKeys.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored keys. A row without a key is the tombstone of an erased person. */
final class PersonKeyTable {

    private final JdbcTemplate jdbc;
    private final MasterKey master;
    private final Aead wrapping;

    PersonKeyTable(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
        this.wrapping = Sealing.with(master.derive("wrapping of person keys"));
    }

    /** With another master key every event would look broken; better not to start. */
    void requireSameMasterKey() {
        jdbc.query("select master_key_id from person_key where wrapped_key is not null limit 1", row -> {
            requireSameMasterKey(row.getString(1));
        });
    }

    private void requireSameMasterKey(String wrappedBy) {
        if (!master.id().equals(wrappedBy)) {
            throw new IllegalStateException("atrium.master-key is " + master.id()
                    + ", but the personal data in this database needs the master key " + wrappedBy);
        }
    }

    /** Makes a key unless the person has a row; waits for a transaction that is just making one. */
    Optional<PersonKey> insert(long person) {
        byte[] key = Sealing.newKey();
        int inserted = jdbc.update(
                "insert into person_key (person, wrapped_key, master_key_id) values (?, ?, ?) on conflict do nothing",
                person,
                Sealing.seal(wrapping, person, key),
                master.id());
        return inserted == 1 ? Optional.of(new PersonKey(person, key)) : Optional.empty();
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
        requireSameMasterKey(row.getString(3));
        return Optional.of(new PersonKey(person, Sealing.open(wrapping, person, wrapped)));
    }

    void destroy(long person) {
        jdbc.update("""
                insert into person_key as stored (person, master_key_id, destroyed_at) values (?, ?, now())
                on conflict (person) do update set wrapped_key = null, destroyed_at = now()
                where stored.destroyed_at is null
                """, person, master.id());
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
