package dev.atrium.benchmark.chat;

import dev.atrium.benchmark.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One audience in the public room and one at the bare socket. Listeners speak in turn, each over their own socket; the bare
 * one repeats a fragment as the chat made it, so both deliver the same bytes. A chat frame may hold several messages.
 */
final class Delivery {

    private static final int BURST = 200;
    private static final int WARM_UPS = 3;
    private static final int BURSTS = 4;

    /**
     * Deliveries of lone messages. Bursts share commits and so do not warm up what a message does that comes alone; before some
     * thousand of them the compiler takes a third of the two cores, and a collector's pause is more than one in a hundred.
     */
    private static final int WARM_UP_SINGLES = 320_000;

    private static final int SINGLES = 200_000;
    private static final int AUTHORS = 8;

    private final int listeners;
    private final int port;
    private final ChatHall chat;

    Delivery(ConfigurableApplicationContext site, int listeners) {
        this.listeners = listeners;
        this.port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.chat = new ChatHall(site, listeners);
    }

    /** The bare socket with one speaker or with all: whichever is faster is what the chat is held against. */
    List<Ratio> measure() throws Exception {
        String fragment = chat.fragment();
        Figures bare = bare(number -> 0, fragment).better(bare(number -> number, fragment));
        return ratios(bare, figures(chat), fragment.length());
    }

    private Figures bare(IntUnaryOperator speaker, String fragment) throws Exception {
        return figures(new BareHall(port, listeners, fragment, speaker));
    }

    private List<Ratio> ratios(Figures bare, Figures site, int bytes) {
        return List.of(
                Ratio.atLeast(
                        0.7,
                        "deliveries to " + listeners + " listeners",
                        String.format(Locale.ROOT, "%.0f/s", site.deliveriesPerSecond()),
                        String.format(Locale.ROOT, "%.0f/s bare", bare.deliveriesPerSecond()),
                        site.deliveriesPerSecond() / bare.deliveriesPerSecond(),
                        String.format(
                                Locale.ROOT,
                                "%d bytes each; %d kB heap an idle socket",
                                bytes,
                                chat.heapPerSocket() / 1024)),
                Ratio.atMost(
                        3,
                        "p99 to the last of " + listeners,
                        String.format(Locale.ROOT, "%.1f ms", site.p99()),
                        String.format(Locale.ROOT, "%.1f ms bare", bare.p99()),
                        site.p99() / bare.p99(),
                        String.format(Locale.ROOT, "p50 %.1f against %.1f ms", site.p50(), bare.p50())),
                Ratio.atMost(
                        0.1,
                        "presence frames while " + listeners + " join",
                        Long.toString(chat.presenceFrames()),
                        (long) listeners * listeners + " if each heard of each",
                        chat.presenceFrames() / (double) ((long) listeners * listeners),
                        ""));
    }

    private Figures figures(Hall hall) throws Exception {
        double seconds = bestBurst(hall);
        singles(hall, WARM_UP_SINGLES / listeners);
        double[] millis = singles(hall, SINGLES / listeners);
        Arrays.sort(millis);
        return new Figures(
                (double) BURST * listeners / seconds,
                millis[millis.length / 2],
                millis[(int) Math.ceil(0.99 * millis.length) - 1]);
    }

    private double bestBurst(Hall hall) throws Exception {
        try (Audience audience = hall.fill()) {
            for (int i = 0; i < WARM_UPS; i++) {
                burst(hall, audience);
            }
            double seconds = Double.MAX_VALUE;
            for (int i = 0; i < BURSTS; i++) {
                seconds = Math.min(seconds, burst(hall, audience));
            }
            return seconds;
        }
    }

    /** One after another, each when the one before was heard by all; the milliseconds that each took. */
    private static double[] singles(Hall hall, int count) throws Exception {
        double[] millis = new double[count];
        try (Audience audience = hall.fill()) {
            for (int i = 0; i < count; i++) {
                long expected = audience.heard() + audience.size();
                long begun = System.nanoTime();
                hall.say(audience, i);
                audience.awaitHeard(expected);
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return millis;
    }

    /** As fast as eight people can, who all must have been heard at the end. */
    private static double burst(Hall hall, Audience audience) throws Exception {
        long expected = audience.heard() + (long) BURST * audience.size();
        long begun = System.nanoTime();
        try (ExecutorService authors = Executors.newFixedThreadPool(AUTHORS)) {
            for (int i = 0; i < BURST; i++) {
                int number = i;
                authors.submit(() -> {
                    hall.say(audience, number);
                    return null;
                });
            }
            audience.awaitHeard(expected);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private record Figures(double deliveriesPerSecond, double p50, double p99) {

        Figures better(Figures other) {
            return new Figures(
                    Math.max(deliveriesPerSecond, other.deliveriesPerSecond),
                    Math.min(p50, other.p50),
                    Math.min(p99, other.p99));
        }
    }
}
