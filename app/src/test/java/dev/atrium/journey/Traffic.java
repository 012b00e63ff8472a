package dev.atrium.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jsoup.Jsoup;

/** Members who publish and read without a pause, and remember what the site acknowledged and what went wrong. */
final class Traffic implements AutoCloseable {

    private static final AtomicInteger TITLES = new AtomicInteger(46_656);
    private static final Duration BREATH = Duration.ofMillis(100);

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> members = new ArrayList<>();
    private volatile boolean stopped;

    Traffic(int members, Supplier<Visitor> visitors) throws IOException, InterruptedException {
        for (int i = 0; i < members; i++) {
            Visitor visitor = visitors.get();
            String name = Members.unique("ruch");
            visitor.register(name);
            this.members.add(name);
            threads.add(Thread.ofPlatform().name("traffic-" + i).start(() -> live(visitor)));
        }
    }

    /** What the page told the member. */
    private static String said(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body())
                .select(".field-error, .form-error, #toasts, h1")
                .text();
    }

    private void live(Visitor member) {
        while (!stopped) {
            try {
                String title = "many" + Integer.toString(TITLES.incrementAndGet(), 36) + "x";
                HttpResponse<String> answer = member.publish(title);
                if (answer.statusCode() / 100 == 3) {
                    acknowledged.add(title);
                } else {
                    failures.add("publishing answered " + answer.statusCode() + ": " + said(answer));
                }
                if (!member.isLoggedIn()) {
                    failures.add("logged out");
                }
                requests.addAndGet(3);
                Thread.sleep(BREATH);
            } catch (IOException broken) {
                failures.add(broken + " caused by " + broken.getCause());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    void awaitMore(int titles) {
        int wanted = acknowledged.size() + titles;
        await(titles + " more titles").atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= wanted);
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    List<String> failures() {
        return failures;
    }

    List<String> members() {
        return members;
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
