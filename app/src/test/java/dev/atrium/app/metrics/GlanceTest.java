package dev.atrium.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GlanceTest {

    @Test
    void storageIsAskedOnceForAllGaugesOfAScrape() {
        AtomicInteger asked = new AtomicInteger();
        Glance<Integer> glance = new Glance<>(asked::incrementAndGet);

        assertThat(IntStream.range(0, 50).mapToDouble(gauge -> glance.read(Integer::doubleValue)))
                .containsOnly(1.0);
    }

    /** That it comes to an end at all shows that it does not wait for the storage. */
    @Test
    @Timeout(60)
    void storageThatHangsIsWaitedForOnceAndThenUnknown() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Glance<Integer> glance = new Glance<>(() -> {
            asked.incrementAndGet();
            never.await();
            return 1;
        });

        assertThat(IntStream.range(0, 50).mapToDouble(gauge -> glance.read(Integer::doubleValue)))
                .containsOnly(Double.NaN);
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
