package dev.atrium.sandbox.demo;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.sandbox.settings.SandboxSettings;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills an empty site, so that there is something to look at. */
@Component
@Profile("sandbox")
@ConditionalOnProperty(name = "atrium.demo", matchIfMissing = true)
final class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final Set<String> SHOWN = Set.of(ProcessingGroups.MEMBERS, ProcessingGroups.MODEL_LIST);
    private static final int CHUNK = 1_000;

    private final DemoSettings wanted;
    private final SandboxSettings sandbox;
    private final DemoCommands commands;
    private final ProjectionProgress projections;

    DemoData(Environment environment, SandboxSettings sandbox, DemoCommands commands, ProjectionProgress projections) {
        this.wanted = DemoSettings.of(environment);
        this.sandbox = sandbox;
        this.commands = commands;
        this.projections = projections;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemoProgress made = DemoProgress.read(sandbox.data());
        if (!wanted.on() || made.people() && made.models() >= wanted.models()) {
            return;
        }
        if (!made.people()) {
            commands.registerPeople();
            commands.talk();
        }
        publish(made.models());
        projections.await(SHOWN, projections.head(), Duration.ofSeconds(10));
    }

    private void publish(int first) {
        long begun = System.nanoTime();
        for (int from = first; from < wanted.models(); from += CHUNK) {
            int to = Math.min(from + CHUNK, wanted.models());
            commands.publish(IntStream.range(from, to));
            new DemoProgress(true, to).write(sandbox.data());
            double seconds = (System.nanoTime() - begun) / 1e9;
            LOG.info("Demo models: {} of {} ({} a second)", to, wanted.models(), Math.round((to - first) / seconds));
        }
    }
}
