package dev.atrium.web.audit;

import dev.atrium.api.audit.DailyCounts.DailyCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Bars by day, one colour for each series, standing on each other. The same numbers are in the table beside it.
 *
 * @param name of its texts
 * @param currency of the values, in minor units; null where they are numbers of something
 * @param series names of what is counted, in the order of their colours
 * @param values by series, one for each day
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BarChart(
        String name, @Nullable String currency, Days days, List<String> series, Map<String, long[]> values) {

    static final int WIDTH = 720;
    static final int HEIGHT = 220;
    private static final int LEAST_LEFT = 56;
    /** Of a digit in the letters of the scale, with some room. */
    private static final int DIGIT = 8;

    private static final int BOTTOM = 24;
    private static final int TOP = 10;

    static BarChart of(String name, List<String> series, Days days, List<DailyCount> counts) {
        Map<String, long[]> values = new LinkedHashMap<>();
        series.forEach(one -> values.put(one, new long[days.count()]));
        counts.forEach(count ->
                values.computeIfAbsent(count.name(), other -> new long[days.count()])[days.indexOf(count.day())] +=
                        count.count());
        return new BarChart(name, null, days, series, values);
    }

    BarChart in(String moneyOf) {
        return new BarChart(name, moneyOf, days, series, values);
    }

    /** Tells charts of one page apart. */
    public String id() {
        return currency == null ? name : name + "-" + currency;
    }

    public long value(String one, LocalDate day) {
        long[] ofSeries = values.get(one);
        return ofSeries == null ? 0 : ofSeries[days.indexOf(day)];
    }

    public long total(String one) {
        long total = 0;
        for (LocalDate day : days.all()) {
            total += value(one, day);
        }
        return total;
    }

    public long total() {
        return series.stream().mapToLong(this::total).sum();
    }

    public boolean isEmpty() {
        return total() == 0;
    }

    /** Days on which anything happened; the others would only make the table long. */
    public List<LocalDate> rows() {
        return days.all().stream().filter(day -> total(day) > 0).toList();
    }

    private long total(LocalDate day) {
        return series.stream().mapToLong(one -> value(one, day)).sum();
    }

    /** Where the scale has lines; between nothing and one thing there is no half. */
    public List<Long> marks() {
        return LongStream.of(0, top() / 2, top()).distinct().boxed().toList();
    }

    /** The top of the scale: a round number that no day exceeds. */
    public long top() {
        long highest = days.all().stream().mapToLong(this::total).max().orElse(0);
        long step = 1;
        while (highest > step * 10) {
            step *= 10;
        }
        return Math.max(step, (highest + step - 1) / step * step);
    }

    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        int left = left();
        double width = (double) (right() - left) / days.count();
        for (LocalDate day : days.all()) {
            double x = left + width * days.indexOf(day);
            long below = 0;
            for (int i = 0; i < series.size(); i++) {
                long value = value(series.get(i), day);
                if (value > 0) {
                    bars.add(new Bar(
                            i,
                            series.get(i),
                            day,
                            value,
                            x + width * 0.12,
                            y(below + value),
                            width * 0.76,
                            y(below) - y(below + value)));
                    below += value;
                }
            }
        }
        return bars;
    }

    /** Where a value stands on the scale. */
    public double y(long value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (double) value / top());
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** Leaves room for the longest number of the scale, which would lose its first digits otherwise. */
    public int left() {
        int longest =
                marks().stream().mapToInt(mark -> amount(mark).length()).max().orElse(0);
        return Math.max(LEAST_LEFT, DIGIT * (longest + 2));
    }

    /** Where the days end: after them stands the scale once more, for who sees only the newest days on a phone. */
    public int right() {
        return WIDTH - left();
    }

    /** A number of things, or an amount in its currency's usual unit. */
    public String amount(long value) {
        return currency == null
                ? Long.toString(value)
                : BigDecimal.valueOf(value, Currency.getInstance(currency).getDefaultFractionDigits())
                        .toPlainString();
    }

    /** @param colour the number of its series */
    public record Bar(
            int colour, String series, LocalDate day, long value, double x, double y, double width, double height) {}
}
