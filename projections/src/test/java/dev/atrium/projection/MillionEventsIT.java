package dev.atrium.projection;

import static dev.atrium.api.progress.ProcessingGroups.MODEL_LIST;
import static dev.atrium.api.progress.ProcessingGroups.MODEL_SEARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.model.ModelEditedEvent;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.operation.FindProjectionsQuery;
import dev.atrium.api.operation.ProjectionView;
import dev.atrium.api.operation.ProjectionsPage;
import dev.atrium.api.operation.RebuildProjectionCommand;
import dev.atrium.api.operation.RebuildView;
import dev.atrium.api.operation.RebuildView.State;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import dev.atrium.sandbox.server.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rebuilding from a million events while members read, search and publish. */
@Tag("endurance")
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class MillionEventsIT {

    /** Fewer, by this property, for a try. */
    private static final int MODELS = Integer.getInteger("endurance.models", 200_000);

    private static final int EVENTS_PER_MODEL = 5;
    private static final int MODELS_PER_COMMIT = 500;
    private static final UserId ALICE = new UserId(1);
    private static final CountryCode POLAND = new CountryCode("PL");

    private Site site;

    @BeforeAll
    void aMillionEventsHappen() {
        site = new Site(TestServers.elasticsearch());
        new Life(site, 1).register(ALICE.value(), "alice");
        for (int n = 1; n <= MODELS; n++) {
            publishAndEdit(n);
            if (n % MODELS_PER_COMMIT == 0) {
                site.commit();
            }
        }
        ProjectionProgress progress = site.get(ProjectionProgress.class);
        assertThat(progress.head()).isGreaterThanOrEqualTo((long) MODELS * EVENTS_PER_MODEL);
        assertThat(progress.await(Set.of(MODEL_LIST, MODEL_SEARCH), progress.head(), Duration.ofMinutes(30)))
                .isTrue();
    }

    private void publishAndEdit(int n) {
        ModelId id = new ModelId(1_000_000 + n);
        site.add("Model", id, new ModelPublishedEvent(id, ALICE, new ModelTitle("Draft " + n), POLAND));
        for (int edit = 2; edit <= EVENTS_PER_MODEL; edit++) {
            ModelTitle title =
                    new ModelTitle(edit == EVENTS_PER_MODEL ? "Model " + n : "Draft " + n + " again " + edit);
            site.add("Model", id, new ModelEditedEvent(id, ALICE, title, POLAND));
        }
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {MODEL_LIST, MODEL_SEARCH})
    void nobodyMissesAnythingAndTheProgressIsTrue(String group) throws InterruptedException {
        Traffic traffic = new Traffic(group);
        List<Sample> samples = new ArrayList<>();
        long begin = System.nanoTime();
        site.get(CommandGateway.class).sendAndWait(new RebuildProjectionCommand(group));
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    RebuildView rebuild = rebuild(group);
                    samples.add(new Sample(System.nanoTime() - begin, rebuild.percent(), rebuild.state()));
                    return !rebuild.state().isUnderWay();
                });
        traffic.end();

        assertThat(rebuild(group).state()).isEqualTo(State.COMPLETED);
        assertThat(traffic.fault.get()).isNull();
        assertThat(traffic.pages.get()).isGreaterThan(100);
        assertThat(traffic.searches.get()).isGreaterThan(100);
        assertThat(traffic.published.get()).isGreaterThan(10);
        assertProgressWasTrue(group, samples, traffic);
        assertThat(site.await(group)).isTrue();
        assertThat(site.search("during " + group).matches()).isNotEmpty();
        assertThat(site.search("Model " + (MODELS - 1)).matches()).isNotEmpty();
    }

    /** What a bar shows is time: half way it shows a half. */
    private static void assertProgressWasTrue(String group, List<Sample> samples, Traffic traffic) {
        double whole = samples.getLast().nanos();
        double worst = samples.stream()
                .filter(sample -> sample.state() == State.RUNNING)
                .mapToDouble(sample -> Math.abs(sample.percent() - sample.nanos() * 100 / whole))
                .max()
                .orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "rebuild of %s: %.1f s, %d samples, progress off by %.1f %% at most; %d pages, %d searches, %d published"
                        + " meanwhile%n",
                group,
                whole / 1e9,
                samples.size(),
                worst,
                traffic.pages.get(),
                traffic.searches.get(),
                traffic.published.get());
        assertThat(samples).hasSizeGreaterThan(20);
        assertThat(worst).isLessThanOrEqualTo(10);
    }

    private RebuildView rebuild(String group) {
        ProjectionView view = site.ask(new FindProjectionsQuery(), ProjectionsPage.class).projections().stream()
                .filter(projection -> projection.group().equals(group))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(view.rebuild());
    }

    private record Sample(long nanos, int percent, State state) {}

    /** Members who read, search and publish, each as quickly as they are answered, with a breath in between. */
    private final class Traffic {

        private static final long BREATH = 20_000_000;

        private final AtomicBoolean going = new AtomicBoolean(true);
        private final AtomicInteger pages = new AtomicInteger();
        private final AtomicInteger searches = new AtomicInteger();
        private final AtomicInteger published = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
        private final List<Thread> threads;

        Traffic(String group) {
            threads = List.of(
                    Thread.ofVirtual().start(() -> goOn(pages, this::readAPage)),
                    Thread.ofVirtual().start(() -> goOn(searches, this::search)),
                    Thread.ofVirtual().start(() -> goOn(published, () -> publish(group))));
        }

        private void goOn(AtomicInteger count, Runnable work) {
            try {
                while (going.get()) {
                    work.run();
                    count.incrementAndGet();
                    LockSupport.parkNanos(BREATH);
                }
            } catch (RuntimeException | AssertionError e) {
                fault.compareAndSet(null, e);
            }
        }

        private void readAPage() {
            assertThat(site.search("").matches()).as("a page of the list").hasSize(1_000);
        }

        private void search() {
            int n = 1 + searches.get() * 37 % MODELS;
            ModelPage found = site.search("Model " + n);
            assertThat(found.matches()).as("a search for model " + n).isNotEmpty();
            assertThat(found.searchLimited()).isFalse();
        }

        private void publish(String group) {
            ModelId id = new ModelId(3_000_000 + published.get() + (group.equals(MODEL_LIST) ? 0 : 100_000));
            site.add("Model", id, new ModelPublishedEvent(id, ALICE, new ModelTitle("during " + group), POLAND));
            site.commit();
        }

        void end() throws InterruptedException {
            going.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
