package dev.atrium.benchmark.chat;

import dev.atrium.api.shared.IdSource;
import dev.atrium.benchmark.Ratio;
import java.util.ArrayList;
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

    private static final String MARK = "data-message-id";
    private static final int BURST = 200;
    private static final int WARM_UPS = 3;
    private static final int BURSTS = 4;

    /** Bursts share commits, so they do not warm up what a message does that comes alone. More would be a flood of its speaker's. */
    private static final int WARM_UP_SINGLES = 200;

    private static final int SINGLES = 200;
    private static final int AUTHORS = 8;
    private static final String MESSAGE = "{\"message\":\"Hello to everybody here.\",\"key\":\"%s\",\"HEADERS\":{}}";

    private final int listeners;
    private final int port;
    private final Crowd crowd;
    private final IdSource ids;

    Delivery(ConfigurableApplicationContext site, int listeners) {
        this.listeners = listeners;
        this.port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.crowd = new Crowd(site, listeners);
        this.ids = site.getBean(IdSource.class);
    }

    List<Ratio> measure() throws Exception {
        String fragment = fragment();
        Figures bare = bare(number -> 0, fragment).better(bare(number -> number, fragment));
        try (Audience audience = new Audience(MARK)) {
            long before = heap();
            for (int i = 0; i < listeners; i++) {
                audience.join(port, "/ws/chatroom/public", crowd.cookie(i));
            }
            long perSocket = (heap() - before) / listeners;
            long presence = audience.frames();
            Figures chat = figures(audience, number -> audience.say(number, message()));
            return ratios(bare, chat, perSocket, presence, fragment.length());
        }
    }

    /** What one message looks like to those who did not say it. */
    private String fragment() throws Exception {
        try (Audience two = new Audience(MARK)) {
            two.join(port, "/ws/chatroom/public", crowd.cookie(0));
            two.join(port, "/ws/chatroom/public", crowd.cookie(1));
            two.say(1, message());
            two.awaitHeard(2);
            return two.example();
        }
    }

    /** By one speaker or by all: whichever is faster is what the chat is held against. */
    private Figures bare(IntUnaryOperator speaker, String fragment) throws Exception {
        try (Audience audience = new Audience(MARK)) {
            for (int i = 0; i < listeners; i++) {
                audience.join(port, BareBroadcastConfiguration.PATH, "none=1");
            }
            return figures(audience, number -> audience.say(speaker.applyAsInt(number), fragment));
        }
    }

    private String message() {
        return String.format(Locale.ROOT, MESSAGE, "benchmark-" + ids.next());
    }

    private List<Ratio> ratios(Figures bare, Figures chat, long perSocket, long presence, int bytes) {
        List<Ratio> ratios = new ArrayList<>();
        ratios.add(Ratio.atLeast(
                0.7,
                "deliveries to " + listeners + " listeners",
                String.format(Locale.ROOT, "%.0f/s", chat.deliveriesPerSecond()),
                String.format(Locale.ROOT, "%.0f/s bare", bare.deliveriesPerSecond()),
                chat.deliveriesPerSecond() / bare.deliveriesPerSecond(),
                String.format(Locale.ROOT, "%d bytes each; %d kB heap an idle socket", bytes, perSocket / 1024)));
        ratios.add(Ratio.atMost(
                3,
                "p99 to the last of " + listeners,
                String.format(Locale.ROOT, "%.1f ms", chat.p99()),
                String.format(Locale.ROOT, "%.1f ms bare", bare.p99()),
                chat.p99() / bare.p99(),
                String.format(Locale.ROOT, "p50 %.1f against %.1f ms", chat.p50(), bare.p50())));
        ratios.add(Ratio.atMost(
                0.1,
                "presence frames while " + listeners + " join",
                Long.toString(presence),
                (long) listeners * listeners + " if each heard of each",
                presence / (double) ((long) listeners * listeners),
                ""));
        return ratios;
    }

    private Figures figures(Audience audience, Speaker speaker) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            burst(audience, speaker);
        }
        double seconds = Double.MAX_VALUE;
        for (int i = 0; i < BURSTS; i++) {
            seconds = Math.min(seconds, burst(audience, speaker));
        }
        singles(audience, speaker, WARM_UP_SINGLES);
        double[] millis = singles(audience, speaker, SINGLES);
        Arrays.sort(millis);
        return new Figures(
                (double) BURST * audience.size() / seconds,
                millis[SINGLES / 2],
                millis[(int) Math.ceil(0.99 * SINGLES) - 1]);
    }

    /** One after another, each when the one before was heard by all; the milliseconds that each took. */
    private static double[] singles(Audience audience, Speaker speaker, int count) throws Exception {
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            long expected = audience.heard() + audience.size();
            long begun = System.nanoTime();
            speaker.say(i);
            audience.awaitHeard(expected);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        return millis;
    }

    /** As fast as eight people can, who all must have been heard at the end. */
    private double burst(Audience audience, Speaker speaker) throws Exception {
        long expected = audience.heard() + (long) BURST * audience.size();
        long begun = System.nanoTime();
        try (ExecutorService authors = Executors.newFixedThreadPool(AUTHORS)) {
            for (int i = 0; i < BURST; i++) {
                int number = i;
                authors.submit(() -> {
                    speaker.say(number);
                    return null;
                });
            }
            audience.awaitHeard(expected);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private record Figures(double deliveriesPerSecond, double p50, double p99) {

        Figures better(Figures other) {
            return new Figures(
                    Math.max(deliveriesPerSecond, other.deliveriesPerSecond),
                    Math.min(p50, other.p50),
                    Math.min(p99, other.p99));
        }
    }

    @FunctionalInterface
    private interface Speaker {
        void say(int number) throws Exception;
    }
}
