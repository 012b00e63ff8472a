package dev.atrium.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class VisitorWatchTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final AtomicInteger told = new AtomicInteger();
    private final VisitorWatch watch = new VisitorWatch(clock, told::incrementAndGet);

    @Test
    void nobodyIsThereAtFirst() {
        assertThat(watch.areThere()).isFalse();
    }

    @Test
    void visitorIsThereForSomeSeconds() throws Exception {
        visit("/");
        assertThat(watch.areThere()).isTrue();
        pass(VisitorWatch.LATELY.minusMillis(1));
        assertThat(watch.areThere()).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(watch.areThere()).isFalse();
    }

    @Test
    void whoeverWaitsForAPageIsThereHoweverLongItTakes() throws Exception {
        serve("/search", (request, response) -> {
            pass(Duration.ofMinutes(1));
            assertThat(watch.areThere()).isTrue();
        });
        assertThat(watch.areThere()).isTrue();
        pass(VisitorWatch.LATELY);
        assertThat(watch.areThere()).isFalse();
    }

    @Test
    void failedRequestIsOver() {
        try {
            serve("/", (request, response) -> {
                throw new IllegalStateException("broken");
            });
        } catch (Exception broken) {
            pass(VisitorWatch.LATELY);
        }
        assertThat(watch.areThere()).isFalse();
    }

    /** They come each few seconds, day and night. */
    @Test
    void monitoringIsNoVisitor() throws Exception {
        visit("/actuator/health/readiness");
        assertThat(watch.areThere()).isFalse();
        assertThat(told).hasValue(0);
    }

    @Test
    void visitorOfAnotherNodeIsThereAsWell() {
        watch.areElsewhere();
        assertThat(watch.areThere()).isTrue();
        pass(VisitorWatch.LATELY);
        assertThat(watch.areThere()).isFalse();
    }

    @Test
    void otherNodesAreToldOnceASecond() throws Exception {
        visit("/");
        visit("/");
        assertThat(told).hasValue(1);
        pass(Duration.ofMillis(999));
        visit("/");
        assertThat(told).hasValue(1);
        pass(Duration.ofMillis(1));
        visit("/");
        assertThat(told).hasValue(2);
    }

    private void visit(String path) throws Exception {
        serve(path, (request, response) -> {});
    }

    private void serve(String path, FilterChain page) throws Exception {
        watch.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), page);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
