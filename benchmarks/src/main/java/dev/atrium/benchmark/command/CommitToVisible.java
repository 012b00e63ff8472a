package dev.atrium.benchmark.command;

import dev.atrium.api.model.FindModelQuery;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.UserId;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.load.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.ApplicationContext;

/** How long after its acknowledgement a new model can be read, from the table and from the search index. */
final class CommitToVisible {

    private static final int SAMPLES = 300;
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final ProjectionProgress progress;
    private final Publishing publishing;

    CommitToVisible(ApplicationContext site) {
        IdSource ids = site.getBean(IdSource.class);
        this.commands = site.getBean(CommandGateway.class);
        this.queries = site.getBean(QueryGateway.class);
        this.progress = site.getBean(ProjectionProgress.class);
        this.publishing = new Publishing(ids, new UserId(ids.next()));
    }

    List<Ratio> measure() {
        List<Ratio> ratios = new ArrayList<>();
        Measured table = visibleIn(ProcessingGroups.MODEL_LIST);
        ratios.add(latency("commit → visible in the list, p50", table.millisAt(0.5), 20));
        ratios.add(latency("commit → visible in the list, p99", table.millisAt(0.99), 200));
        Measured search = visibleIn(ProcessingGroups.MODEL_SEARCH);
        ratios.add(latency("commit → visible in search, p50", search.millisAt(0.5), 1000));
        return ratios;
    }

    private Measured visibleIn(String group) {
        long[] nanos = new long[SAMPLES];
        long start = System.nanoTime();
        for (int i = 0; i < SAMPLES; i++) {
            nanos[i] = publishAndAwait(group);
        }
        return Measured.of(nanos, Duration.ofNanos(System.nanoTime() - start), Duration.ZERO);
    }

    private long publishAndAwait(String group) {
        CommandMessage<PublishModelCommand> command = publishing.next();
        commands.sendAndWait(command);
        long acknowledged = System.nanoTime();
        boolean handled = progress.await(Set.of(group), progress.positionOf(command.getIdentifier()), AT_MOST);
        long waited = System.nanoTime() - acknowledged;
        if (!handled || group.equals(ProcessingGroups.MODEL_LIST) && !isReadable(command)) {
            throw new IllegalStateException("a published model was not visible in " + group);
        }
        return waited;
    }

    private boolean isReadable(CommandMessage<PublishModelCommand> command) {
        return queries.query(
                        new FindModelQuery(command.getPayload().modelId()),
                        ResponseTypes.optionalInstanceOf(ModelView.class))
                .join()
                .isPresent();
    }

    private static Ratio latency(String what, double millis, int limit) {
        return Ratio.atMost(
                1,
                what,
                String.format(Locale.ROOT, "%.1f ms", millis),
                limit + " ms",
                millis / limit,
                SAMPLES + " samples");
    }
}
