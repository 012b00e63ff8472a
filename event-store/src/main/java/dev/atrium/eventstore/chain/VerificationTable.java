package dev.atrium.eventstore.chain;

import dev.atrium.api.audit.Flaw;
import dev.atrium.api.audit.VerificationView;
import dev.atrium.api.audit.VerificationView.State;
import dev.atrium.api.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Verifications, running and past; at the most one runs at a time, on whichever node. */
final class VerificationTable {

    private static final String SELECT = "select id, started_by, started_at, ended_at, checked, total, state, flaw, "
            + "flaw_from, flaw_to, checkpoint from chain_verification ";

    private final JdbcTemplate jdbc;

    VerificationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A node that was killed leaves one behind that no longer moves. */
    void giveUpSilent(Instant lastHeardBefore, Instant now) {
        jdbc.update(
                "update chain_verification set state = 'FAILED', ended_at = ? where state = 'RUNNING' and beat_at < ?",
                utc(now),
                utc(lastHeardBefore));
    }

    /** Empty if one is running. */
    Optional<Long> begin(@Nullable UserId by, Instant now, long total) {
        return Optional.ofNullable(DataAccessUtils.singleResult(jdbc.queryForList(
                "insert into chain_verification (started_by, started_at, beat_at, total, state) "
                        + "values (?, ?, ?, ?, 'RUNNING') on conflict do nothing returning id",
                Long.class,
                by == null ? null : by.value(),
                utc(now),
                utc(now),
                total)));
    }

    Optional<Long> running() {
        return Optional.ofNullable(DataAccessUtils.singleResult(
                jdbc.queryForList("select id from chain_verification where state = 'RUNNING'", Long.class)));
    }

    void beat(long id, long checked, Instant now) {
        jdbc.update("update chain_verification set checked = ?, beat_at = ? where id = ?", checked, utc(now), id);
    }

    void end(long id, State state, Verification.Outcome outcome, Instant now) {
        Flaw flaw = outcome.flaw().orElse(null);
        jdbc.update(
                "update chain_verification set state = ?, ended_at = ?, checked = ?, checkpoint = ?, flaw = ?, "
                        + "flaw_from = ?, flaw_to = ? where id = ?",
                state.name(),
                utc(now),
                outcome.checked(),
                outcome.checkpoint(),
                flaw == null ? null : flaw.kind().name(),
                flaw == null ? null : flaw.from(),
                flaw == null ? null : flaw.to(),
                id);
    }

    Optional<VerificationView> find(long id) {
        return Optional.ofNullable(
                DataAccessUtils.singleResult(jdbc.query(SELECT + "where id = ?", (row, number) -> view(row), id)));
    }

    List<VerificationView> newest(int most) {
        return jdbc.query(SELECT + "order by started_at desc, id desc limit ?", (row, number) -> view(row), most);
    }

    private static VerificationView view(ResultSet row) throws SQLException {
        long startedBy = row.getLong(2);
        UserId by = row.wasNull() ? null : new UserId(startedBy);
        String flaw = row.getString(8);
        return new VerificationView(
                row.getLong(1),
                by,
                row.getObject(3, OffsetDateTime.class).toInstant(),
                instant(row.getObject(4, OffsetDateTime.class)),
                row.getLong(5),
                row.getLong(6),
                State.valueOf(row.getString(7)),
                flaw == null ? null : new Flaw(Flaw.Kind.valueOf(flaw), row.getLong(9), row.getLong(10)),
                row.getLong(11));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
