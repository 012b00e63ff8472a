package dev.atrium.benchmark.chat;

import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.PostMessageCommand;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.shared.IdSource;
import dev.atrium.benchmark.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.ConfigurableApplicationContext;

/** One audience in the public room and one at the bare socket; both hear frames of the same size. */
final class Delivery {

    private static final String MARK = "data-message-id";
    private static final int BURST = 200;
    private static final int SINGLES = 100;
    private static final int AUTHORS = 8;

    private final int listeners;
    private final int port;
    private final Crowd crowd;
    private final CommandGateway commands;
    private final IdSource ids;

    Delivery(ConfigurableApplicationContext site, int listeners) {
        this.listeners = listeners;
        this.port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.crowd = new Crowd(site, listeners);
        this.commands = site.getBean(CommandGateway.class);
        this.ids = site.getBean(IdSource.class);
    }

    List<Ratio> measure() throws Exception {
        Figures bare;
        try (Audience audience = new Audience(MARK)) {
            for (int i = 0; i < listeners; i++) {
                audience.join(port, BareBroadcastConfiguration.PATH, "none=1");
            }
            bare = figures(audience, number -> audience.say(frame()));
        }
        try (Audience audience = new Audience(MARK)) {
            long before = heap();
            for (int i = 0; i < listeners; i++) {
                audience.join(port, "/ws/chatroom/public", crowd.cookie(i));
            }
            long perSocket = (heap() - before) / listeners;
            long presence = audience.frames();
            Figures chat = figures(audience, number -> post());
            return ratios(bare, chat, perSocket, presence);
        }
    }

    private List<Ratio> ratios(Figures bare, Figures chat, long perSocket, long presence) {
        List<Ratio> ratios = new ArrayList<>();
        ratios.add(Ratio.atLeast(
                0.7,
                "deliveries to " + listeners + " listeners",
                String.format(Locale.ROOT, "%.0f/s", chat.deliveriesPerSecond()),
                String.format(Locale.ROOT, "%.0f/s bare", bare.deliveriesPerSecond()),
                chat.deliveriesPerSecond() / bare.deliveriesPerSecond(),
                String.format(Locale.ROOT, "%d kB heap an idle socket", perSocket / 1024)));
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
        burst(audience, speaker);
        double seconds = burst(audience, speaker);
        double[] millis = new double[SINGLES];
        for (int i = 0; i < SINGLES; i++) {
            long expected = audience.heard() + audience.size();
            long begun = System.nanoTime();
            speaker.say(i);
            audience.awaitHeard(expected);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return new Figures(
                (double) BURST * audience.size() / seconds,
                millis[SINGLES / 2],
                millis[(int) Math.ceil(0.99 * SINGLES) - 1]);
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

    private void post() {
        commands.sendAndWait(new PostMessageCommand(
                RoomId.PUBLIC,
                new MessageId(ids.next()),
                crowd.person(0),
                new MessageText("Hello to everybody here.")));
    }

    /** As long as a message's fragment. */
    private static String frame() {
        return "<div id=\"chat-messages\"><div " + MARK + "=\"1\">" + "x".repeat(600) + "</div></div>";
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private record Figures(double deliveriesPerSecond, double p50, double p99) {}

    @FunctionalInterface
    private interface Speaker {
        void say(int number) throws Exception;
    }
}
