package dev.atrium.web.admin.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.operation.Dependency;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DependencyHealthTest {

    private final AtomicInteger asked = new AtomicInteger();

    /** That it comes to an end at all shows that nobody waits for the one that hangs. */
    @Test
    @Timeout(60)
    void oneThatIsDownOrHangsIsNamedWithTheKindOfItsFault() {
        DependencyHealth health = new DependencyHealth(List.of(
                dependency("well", () -> {}),
                dependency("down", () -> {
                    throw new IOException("at 10.0.0.7");
                }),
                dependency("hanging", new CountDownLatch(1)::await)));

        List<DependencyState> states = health.now();

        assertThat(states).extracting(DependencyState::name).containsExactly("down", "hanging", "well");
        assertThat(states).extracting(DependencyState::up).containsExactly(false, false, true);
        assertThat(states).extracting(DependencyState::fault).containsExactly("IOException", "TimeoutException", null);
    }

    @Test
    void whoLooksOftenIsToldTheSameForAWhile() {
        DependencyHealth health = new DependencyHealth(List.of(dependency("well", asked::incrementAndGet)));

        assertThat(health.now()).isSameAs(health.now());
        assertThat(asked).hasValue(1);
    }

    private interface Check {

        void run() throws Exception;
    }

    private static Dependency dependency(String name, Check check) {
        return new Dependency() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void check() throws Exception {
                check.run();
            }
        };
    }
}
