package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.ReportDeletionFailureCommand;
import dev.atrium.api.origin.CommandOrigin;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Works off the steps of deletions on one thread of each node: some at a time, and with pauses, so that a backlog of thousands
 * takes its time rather than the site's. Only when there is no step to do are more deletions begun.
 */
@Component
class DeletionWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeletionWorker.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    static final CommandOrigin ORIGIN = new CommandOrigin(null, "account-deletion");

    private final DeletionWorkTable table;
    private final DeletionStarter starter;
    private final DeletionBell bell;
    private final Map<DeletionPhase, DeletionStep> steps = new EnumMap<>(DeletionPhase.class);
    private final CommandGateway commands;
    private final DeletionPace pace;
    private final DeletionRest rest;
    private final Clock clock;
    private volatile Optional<Thread> thread = Optional.empty();

    DeletionWorker(
            DeletionWorkTable table,
            DeletionStarter starter,
            DeletionBell bell,
            List<DeletionStep> steps,
            CommandGateway commands,
            DeletionPace pace,
            DeletionRest rest,
            Clock clock) {
        this.table = table;
        this.starter = starter;
        this.bell = bell;
        steps.forEach(step -> this.steps.put(step.phase(), step));
        this.commands = commands;
        this.pace = pace;
        this.rest = rest;
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Override
    public void start() {
        if (thread.isEmpty()) {
            thread = Optional.of(
                    Thread.ofPlatform().daemon().name("account-deletions").start(this::work));
        }
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!workOnce()) {
                    bell.await(starter.untilNext(LONGEST_SLEEP));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException away) {
                log.warn("deletions wait: {}", Faults.nameOf(away));
                sleepQuietly(Duration.ofSeconds(5));
            }
        }
    }

    /** Returns whether there was anything to do. */
    private boolean workOnce() throws InterruptedException {
        List<DeletionWork> taken = table.take(rest.howMany());
        if (taken.isEmpty()) {
            return starter.beginBatch();
        }
        long began = System.nanoTime();
        try (HeldWork held = HeldWork.of(taken, table, pace.betweenRenewals())) {
            ORIGIN.call(() -> perform(taken, held));
        }
        rest.after(began);
        return true;
    }

    /** Those of one phase together, the phase of whoever waits longest first. */
    private boolean perform(List<DeletionWork> taken, HeldWork held) {
        taken.stream()
                .collect(Collectors.groupingBy(DeletionWork::phase, LinkedHashMap::new, Collectors.toList()))
                .forEach((phase, batch) -> perform(Objects.requireNonNull(steps.get(phase)), batch, held));
        return true;
    }

    /** What fails for many may be the fault of one, who keeps nobody else from it. */
    private void perform(DeletionStep step, List<DeletionWork> batch, HeldWork held) {
        if (isOver(held)) {
            return;
        }
        Consumer<DeletionWork> left;
        try {
            left = step.begin(batch);
        } catch (RuntimeException fault) {
            if (batch.size() > 1) {
                batch.forEach(work -> perform(step, List.of(work), held));
            } else {
                failed(batch.getFirst(), fault);
            }
            return;
        }
        batch.forEach(work -> perform(left, work, held));
    }

    private void perform(Consumer<DeletionWork> left, DeletionWork work, HeldWork held) {
        if (isOver(held)) {
            return;
        }
        try {
            left.accept(work);
        } catch (RuntimeException fault) {
            failed(work, fault);
        }
    }

    /** What is left is taken up by another, or after the start. */
    private boolean isOver(HeldWork held) {
        return Thread.currentThread().isInterrupted() || !held.lasts(clock.instant());
    }

    /** While the site is stopping, that is no failure of the step. */
    private void failed(DeletionWork work, RuntimeException fault) {
        if (!Thread.currentThread().isInterrupted()) {
            log.warn(
                    "deletion of account {} failed in {}: {}",
                    work.person().account(),
                    work.phase(),
                    Faults.nameOf(fault));
            report(work, fault);
        }
    }

    /** Put down only once the account knows: if it cannot be told, the step is done again as after a crash. */
    private void report(DeletionWork work, RuntimeException fault) {
        commands.sendAndWait(new ReportDeletionFailureCommand(
                work.person().account(), work.phase(), Faults.nameOf(fault), clock.instant()));
        table.putDown(work);
    }

    private static void sleepQuietly(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A step that is cut short is done again by whoever comes next. */
    @Override
    public void stop() {
        thread.ifPresent(running -> {
            running.interrupt();
            join(running);
        });
        thread = Optional.empty();
    }

    private static void join(Thread running) {
        try {
            running.join(Duration.ofSeconds(5));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }
}
