package dev.atrium.projection.rebuild;

import dev.atrium.api.operation.RebuildView;
import dev.atrium.api.operation.RebuildView.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code rebuild_progress}: who rebuilds what, for all nodes to see. */
@Repository
class RebuildTable {

    private static final String UNDER_WAY = "('REQUESTED', 'RUNNING', 'HANDING_OVER')";

    private final JdbcClient jdbc;
    private final Clock clock;

    RebuildTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does nothing while a rebuild of the group is under way. */
    void request(String group, long head) {
        begin(group, State.REQUESTED, null, head);
    }

    /** False while a rebuild of the group is under way. */
    boolean start(String group, String node, long head) {
        return begin(group, State.RUNNING, node, head);
    }

    private boolean begin(String group, State state, @Nullable String node, long head) {
        return jdbc.sql("""
                insert into rebuild_progress values (?, ?, -1, ?, ?, ?, ?, null)
                on conflict (processing_group) do update set state = excluded.state, position = -1, head = excluded.head,
                  node = excluded.node, started = excluded.started, noted = excluded.noted, failure = null
                where rebuild_progress.state not in\s""" + UNDER_WAY)
                        .param(group)
                        .param(state.name())
                        .param(head)
                        .param(node)
                        .param(state == State.RUNNING ? now() : null)
                        .param(now())
                        .update()
                == 1;
    }

    /** One that was asked for, which this node rebuilds from now on. */
    Optional<String> take(Collection<String> groups, String node) {
        return jdbc.sql("""
                update rebuild_progress set state = 'RUNNING', node = ?, started = ?, noted = ?
                where processing_group = (select processing_group from rebuild_progress
                  where state = 'REQUESTED' and processing_group = any(?) limit 1 for update skip locked)
                returning processing_group""")
                .param(node)
                .param(now())
                .param(now())
                .param(groups.toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    /** False, and nothing is changed, if the node is not the one that rebuilds the group any more. */
    boolean note(String group, String node, State state, long position, long head, @Nullable String failure) {
        return jdbc.sql("""
                update rebuild_progress set state = ?, position = ?, head = ?, noted = ?, failure = ?
                where processing_group = ? and node = ? and state in ('RUNNING', 'HANDING_OVER')""")
                        .param(state.name())
                        .param(position)
                        .param(head)
                        .param(now())
                        .param(failure)
                        .param(group)
                        .param(node)
                        .update()
                == 1;
    }

    /** A node that says nothing any more was killed; what it was building is nobody's. */
    void giveUpSilent(Duration patience) {
        jdbc.sql("""
                update rebuild_progress set state = 'FAILED', failure = ?, noted = ?
                where state in ('RUNNING', 'HANDING_OVER') and noted < ?""")
                .param(RebuildView.NODE_GONE)
                .param(now())
                .param(now().minus(patience))
                .update();
    }

    /** Groups that another node is handing over. */
    Set<String> handedOverBesides(String node) {
        return new HashSet<>(
                jdbc.sql("select processing_group from rebuild_progress where state = 'HANDING_OVER' and node <> ?")
                        .param(node)
                        .query(String.class)
                        .list());
    }

    Map<String, RebuildView> all() {
        Map<String, RebuildView> all = new HashMap<>();
        jdbc.sql("select * from rebuild_progress").query((ResultSet row) -> {
            all.put(row.getString("processing_group"), view(row));
        });
        return all;
    }

    private static RebuildView view(ResultSet row) throws SQLException {
        OffsetDateTime started = row.getObject("started", OffsetDateTime.class);
        return new RebuildView(
                State.valueOf(row.getString("state")),
                row.getLong("position"),
                row.getLong("head"),
                started == null ? null : started.toInstant(),
                row.getObject("noted", OffsetDateTime.class).toInstant(),
                row.getString("failure"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
