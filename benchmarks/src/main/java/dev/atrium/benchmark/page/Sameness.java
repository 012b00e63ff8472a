package dev.atrium.benchmark.page;

import dev.atrium.benchmark.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether pages cost the same on a small and a large site, near and deep: each figure, as a share of the static file's in the
 * same minute, against that of the first page or fragment of the smallest site.
 */
final class Sameness {

    private static final double WITHIN = 0.8;

    /** Page and fragment, near and deep. */
    private static final int FIGURES_OF_A_SIZE = 4;

    private Sameness() {}

    static List<Ratio> of(List<Ratio> figures) {
        List<Ratio> same = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            // The first figure of each kind is what the others are held against.
            int base = i % FIGURES_OF_A_SIZE / 2 * 2;
            if (i != base) {
                same.add(compared(figures.get(i), figures.get(base)));
            }
        }
        return same;
    }

    private static Ratio compared(Ratio figure, Ratio base) {
        return Ratio.atLeast(
                WITHIN,
                figure.what() + ", as " + base.what(),
                String.format(Locale.ROOT, "%.2f of static", figure.value()),
                String.format(Locale.ROOT, "%.2f of static", base.value()),
                figure.value() / base.value(),
                "");
    }
}
