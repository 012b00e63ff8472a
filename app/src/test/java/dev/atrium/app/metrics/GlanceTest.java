package dev.atrium.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private static final Duration LONGEST = Duration.ofSeconds(4);

    @Test
    void storageIsAskedOnceForAllGaugesOfAScrape() {
        AtomicInteger asked = new AtomicInteger();
        Glance<Integer> glance = new Glance<>(asked::incrementAndGet);

        assertThat(IntStream.range(0, 50).mapToDouble(gauge -> glance.read(Integer::doubleValue)))
                .containsOnly(1.0);
    }

    @Test
    void storageThatHangsIsWaitedForOnceAndThenUnknown() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Glance<Integer> glance = new Glance<>(() -> {
            asked.incrementAndGet();
            never.await();
            return 1;
        });

        long begin = System.nanoTime();
        assertThat(IntStream.range(0, 50).mapToDouble(gauge -> glance.read(Integer::doubleValue)))
                .containsOnly(Double.NaN);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
        assertThat(asked).hasValue(1);
    }

    @Test
    void storageThatRefusesIsUnknownAtOnce() {
        Glance<Integer> glance = new Glance<>(() -> {
            throw new IllegalStateException("away");
        });

        assertThat(glance.read(Integer::doubleValue)).isNaN();
    }
}
