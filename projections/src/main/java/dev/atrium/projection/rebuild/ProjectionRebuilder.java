package dev.atrium.projection.rebuild;

import dev.atrium.api.progress.EventReader;
import dev.atrium.api.progress.PassingFaults;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import dev.atrium.projection.rebuild.RebuildProgress.State;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Builds projections anew while the site stays up. Works on the node that runs the group's processor; a group is rebuilt by
 * one at a time.
 */
@Component
public class ProjectionRebuilder {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRebuilder.class);

    /** So few events are left that the live processor can be stopped for them. */
    private static final long NEAR = 2_000;

    private static final int MOST_APPROACHES = 20;

    private final Map<String, Rebuildable> projections;
    private final Map<String, RebuildProgress> rebuilds = new ConcurrentHashMap<>();
    private final EventReader reader;
    private final ProjectionProgress heads;
    private final LiveProcessors processors;
    private final RebuildNotes notes;
    private final PassingFaults passing;
    private final Clock clock;

    ProjectionRebuilder(
            List<Rebuildable> projections,
            EventReader reader,
            ProjectionProgress heads,
            LiveProcessors processors,
            RebuildNotes notes,
            PassingFaults passing,
            Clock clock) {
        this.projections = projections.stream().collect(Collectors.toMap(Rebuildable::group, Function.identity()));
        this.reader = reader;
        this.heads = heads;
        this.processors = processors;
        this.notes = notes;
        this.passing = passing;
        this.clock = clock;
    }

    /** The groups that can be rebuilt. */
    public Set<String> groups() {
        return projections.keySet();
    }

    /** The newest rebuild of a group since this node started. */
    public Optional<RebuildProgress> progress(String group) {
        return Optional.ofNullable(rebuilds.get(group));
    }

    /** Starts a rebuild on a thread of its own; false if one is running. */
    public boolean start(String group) {
        if (!begin(group)) {
            return false;
        }
        Thread.ofVirtual().name("rebuild-" + group).start(() -> run(group));
        return true;
    }

    /** Rebuilds on the calling thread; false if it failed, or if another rebuild of the group is running. */
    public boolean rebuild(String group) {
        return begin(group) && run(group);
    }

    private boolean begin(String group) {
        projection(group);
        RebuildProgress started = new RebuildProgress(group, State.RUNNING, -1, heads.head(), clock.instant());
        boolean first = rebuilds.merge(group, started, (former, mine) -> former.isRunning() ? former : mine) == started;
        if (first && !notes.begin(group, started.head())) {
            rebuilds.remove(group, started);
            return false;
        }
        return first;
    }

    private boolean run(String group) {
        try {
            build(group);
            notes.ended(update(group, progress -> progress.ended(State.COMPLETED)), "");
            return true;
        } catch (RuntimeException | Error e) { // one that only the thread heard of would be under way for ever
            LOG.error("rebuilding {} failed, the former stays in use", group, e);
            notes.ended(
                    update(group, progress -> progress.ended(State.FAILED)),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private void build(String group) {
        Building building = projection(group).begin();
        try {
            Replay replay = new Replay(
                    reader,
                    building,
                    passing,
                    position -> notes.progress(update(group, progress -> progress.at(position, heads.head()))));
            long position = replay.toHead();
            for (int i = 0; i < MOST_APPROACHES && heads.head() - position > NEAR; i++) {
                position = replay.toHead();
            }
            notes.handingOver(update(group, UnaryOperator.identity()));
            processors.handOver(group, () -> {
                building.beginTakeOver();
                long end = replay.toHead();
                notes.requireStillMine(update(group, progress -> progress.at(end, heads.head())));
                building.takeOver();
                return end;
            });
        } catch (RebuildLostException lost) {
            throw lost; // what could be discarded is what another node is building
        } catch (RuntimeException | Error e) {
            building.discard();
            throw e;
        }
    }

    private Rebuildable projection(String group) {
        Rebuildable projection = projections.get(group);
        if (projection == null) {
            throw new IllegalArgumentException("cannot be rebuilt: " + group);
        }
        return projection;
    }

    private RebuildProgress update(String group, UnaryOperator<RebuildProgress> change) {
        return Objects.requireNonNull(rebuilds.computeIfPresent(group, (name, progress) -> change.apply(progress)));
    }
}
