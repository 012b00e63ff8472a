package dev.atrium.projection.rebuild;

import dev.atrium.api.operation.RebuildProjectionCommand;
import dev.atrium.api.progress.ProjectionProgress;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Writes down that a projection is to be rebuilt; {@link RebuildRequests} does it. */
@Component
class OperationRebuildCommandHandler {

    private final RebuildTable table;
    private final ProjectionRebuilder rebuilder;
    private final ProjectionProgress progress;

    OperationRebuildCommandHandler(RebuildTable table, ProjectionRebuilder rebuilder, ProjectionProgress progress) {
        this.table = table;
        this.rebuilder = rebuilder;
        this.progress = progress;
    }

    @CommandHandler
    void handle(RebuildProjectionCommand command) {
        if (!rebuilder.groups().contains(command.group())) {
            throw new IllegalArgumentException("cannot be rebuilt: " + command.group());
        }
        table.request(command.group(), progress.head());
    }
}
