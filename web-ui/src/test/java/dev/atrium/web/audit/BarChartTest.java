package dev.atrium.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.audit.DailyCounts.DailyCount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarChartTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-26");
    /** Of the widest digit, at the size that the style sheet gives the scale. */
    private static final double DIGIT = 7.2;

    /** Each number ends eight pixels before the scale and must begin inside of the picture. */
    @ParameterizedTest
    @CsvSource({"3, 4", "12345, 6", "1999999, 8", "250000000, 10", "99999999999, 13"})
    void theScaleHasRoomForItsNumbers(long cents, int longest) {
        BarChart chart = payments(cents);

        assertThat(chart.marks())
                .extracting(mark -> chart.amount(mark).length())
                .contains(longest);
        assertThat(chart.left() - 8).isGreaterThanOrEqualTo((int) (longest * DIGIT));
        assertThat(chart.width() - chart.right() - 8).as("at the other end").isGreaterThanOrEqualTo((int)
                (longest * DIGIT));
        assertThat(chart.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.x()).isGreaterThan(chart.left());
            assertThat(bar.x() + bar.width()).isLessThan(chart.right());
        });
    }

    @Test
    void oneThingHasNoHalf() {
        assertThat(payments(1).marks()).containsExactly(0L, 1L);
        assertThat(payments(8).marks()).containsExactly(0L, 4L, 8L);
    }

    private static BarChart payments(long cents) {
        return BarChart.of(
                        "payments", List.of("EUR"), Days.between(DAY, DAY), List.of(new DailyCount(DAY, "EUR", cents)))
                .in("EUR");
    }
}
