package dev.atrium.eventstore.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links, checkpoints and the head. */
final class ChainTable implements StoredChain {

    private static final String STATEMENT =
            "number, global_index, position, hash, signed_at, key_id, previous, signature";

    private final JdbcTemplate jdbc;

    ChainTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a chain, unless there is one. */
    void begin(Checkpoint first) {
        jdbc.update(
                "insert into event_chain_head (" + STATEMENT
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                columns(first));
    }

    /** Empty if another node is at work. */
    Optional<Checkpoint> lockHead() {
        return heads("for update skip locked");
    }

    Optional<Checkpoint> head() {
        return heads("");
    }

    private Optional<Checkpoint> heads(String lock) {
        return Optional.ofNullable(DataAccessUtils.singleResult(jdbc.query(
                "select " + STATEMENT + " from event_chain_head " + lock, (row, number) -> checkpoint(row))));
    }

    void storeHead(Checkpoint head) {
        jdbc.update("""
                update event_chain_head set number = ?, global_index = ?, position = ?, hash = ?, signed_at = ?,
                    key_id = ?, previous = ?, signature = ?
                """, columns(head));
    }

    /** Hashes and seals travel as one array of bytes each, which is cut up by the server. */
    void insert(List<SealedLink> links) {
        long[] indexes = links.stream().mapToLong(one -> one.link().index()).toArray();
        long before = links.getFirst().link().position() - 1;
        jdbc.update("""
                insert into event_link (global_index, position, hash, seal)
                select index, ? + n, substring(?::bytea from (n::int - 1) * 32 + 1 for 32),
                    substring(?::bytea from (n::int - 1) * 16 + 1 for 16)
                from unnest(?::bigint[]) with ordinality as t(index, n)
                """, before, Packed.hashes(links), Packed.seals(links), indexes);
    }

    /** Links of the events after one index up to another. */
    List<SealedLink> links(long after, long upTo) {
        return jdbc.query(
                "select global_index, position, hash, seal from event_link "
                        + "where global_index > ? and global_index <= ? order by global_index",
                (row, number) ->
                        new SealedLink(new Link(row.getLong(1), row.getLong(2), row.getBytes(3)), row.getBytes(4)),
                after,
                upTo);
    }

    @Override
    public List<Link> linksBetween(long after, long upTo) {
        return links(after, upTo).stream().map(SealedLink::link).toList();
    }

    @Override
    public List<LinkPair> linksAt(Collection<Long> indexes) {
        return jdbc.query(
                """
                select here.global_index, here.position, here.hash, before.global_index, before.position, before.hash
                from event_link here
                left join lateral (
                    select * from event_link where global_index < here.global_index order by global_index desc limit 1
                ) before on true
                where here.global_index = any(?) order by here.global_index
                """,
                (row, number) -> new LinkPair(
                        row.getBytes(6) == null
                                ? Link.START
                                : new Link(row.getLong(4), row.getLong(5), row.getBytes(6)),
                        new Link(row.getLong(1), row.getLong(2), row.getBytes(3))),
                (Object) indexes.toArray(Long[]::new));
    }

    @Override
    public List<Checkpoint> signed() {
        // The head first: checkpoints that come meanwhile are left out.
        Optional<Checkpoint> head = head();
        long end = head.map(newest -> newest.link().position()).orElse(0L);
        List<Checkpoint> kept = checkpoints().stream()
                .filter(checkpoint -> checkpoint.link().position() <= end)
                .toList();
        return Checkpoints.of(kept, head).inOrder();
    }

    void keep(Checkpoint checkpoint) {
        jdbc.update(
                "insert into event_checkpoint (" + STATEMENT + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                columns(checkpoint));
    }

    Optional<Checkpoint> lastCheckpoint() {
        return Optional.ofNullable(DataAccessUtils.singleResult(jdbc.query(
                "select " + STATEMENT + " from event_checkpoint order by number desc limit 1",
                (row, number) -> checkpoint(row))));
    }

    /** All of them, oldest first. */
    List<Checkpoint> checkpoints() {
        return jdbc.query(
                "select " + STATEMENT + " from event_checkpoint order by number", (row, number) -> checkpoint(row));
    }

    void register(ChainPublicKey key, Instant since) {
        jdbc.update(
                "insert into event_chain_key (key_id, public_key, since) values (?, ?, ?) on conflict do nothing",
                key.id(),
                key.encoded(),
                OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
    }

    /** By their ids. */
    Map<String, ChainPublicKey> keys() {
        Map<String, ChainPublicKey> keys = new HashMap<>();
        jdbc.query("select key_id, public_key from event_chain_key", row -> {
            keys.put(row.getString(1), ChainPublicKey.ofEncoded(row.getBytes(2)));
        });
        return keys;
    }

    /** Whoever keeps a token. */
    List<String> processors() {
        return jdbc.queryForList("select distinct processor_name from token_entry", String.class);
    }

    private static Object[] columns(Checkpoint checkpoint) {
        return new Object[] {
            checkpoint.number(),
            checkpoint.link().index(),
            checkpoint.link().position(),
            checkpoint.link().hash(),
            OffsetDateTime.ofInstant(checkpoint.signedAt(), ZoneOffset.UTC),
            checkpoint.keyId(),
            checkpoint.previous(),
            checkpoint.signature()
        };
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong(1),
                new Link(row.getLong(2), row.getLong(3), row.getBytes(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getBytes(7),
                row.getBytes(8));
    }
}
