package dev.atrium.benchmark.chat;

import dev.atrium.api.shared.IdSource;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/** The public room. Each audience is of people who have said nothing yet, since nobody may say more than ten things in ten seconds. */
final class ChatHall implements Hall {

    static final String MARK = "data-message-id";

    private static final String PATH = "/ws/chatroom/public";
    private static final String MESSAGE = "{\"message\":\"Hello to everybody here.\",\"key\":\"%s\",\"HEADERS\":{}}";

    private final ConfigurableApplicationContext site;
    private final int listeners;
    private final int port;
    private final IdSource ids;
    private long heapPerSocket = -1;
    private long presenceFrames;

    ChatHall(ConfigurableApplicationContext site, int listeners) {
        this.site = site;
        this.listeners = listeners;
        this.port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.ids = site.getBean(IdSource.class);
    }

    @Override
    public Audience fill() throws IOException, InterruptedException {
        Crowd crowd = new Crowd(site, listeners);
        Audience audience = new Audience(MARK);
        long before = heap();
        for (int i = 0; i < listeners; i++) {
            audience.join(port, PATH, crowd.cookie(i));
        }
        audience.awaitGreeted();
        if (heapPerSocket < 0) {
            heapPerSocket = (heap() - before) / listeners;
            presenceFrames = audience.frames();
        }
        return audience;
    }

    @Override
    public void say(Audience audience, int number) throws IOException {
        audience.say(number, String.format(Locale.ROOT, MESSAGE, "benchmark-" + ids.next()));
    }

    /** What one message looks like to those who did not say it. */
    String fragment() throws Exception {
        Crowd crowd = new Crowd(site, 2);
        try (Audience two = new Audience(MARK)) {
            two.join(port, PATH, crowd.cookie(0));
            two.join(port, PATH, crowd.cookie(1));
            say(two, 1);
            two.awaitHeard(2);
            return two.example();
        }
    }

    /** Of the first audience, as is the number of frames about presence while it joined. */
    long heapPerSocket() {
        return heapPerSocket;
    }

    long presenceFrames() {
        return presenceFrames;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
