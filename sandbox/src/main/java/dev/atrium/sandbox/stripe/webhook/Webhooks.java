package dev.atrium.sandbox.stripe.webhook;

import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.StripeObject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to the site, each on its own and until it is taken: after a second, then two, four, up to a minute apart.
 * What a stopped site did not take is sent when it is there again.
 */
public final class Webhooks implements AutoCloseable {

    static final String KIND = "sandbox.delivery";

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final String LONG_AGO = "2020-08-27";
    private static final int ATTEMPTS = 30;
    private static final Duration STEP = Duration.ofMillis(300);
    private static final int BURST = 8;
    private static final int LONGEST_WAIT = 60;

    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("stripe-webhooks").factory());
    private final AtomicInteger burst = new AtomicInteger();
    private final Books books;
    private final Courier courier;
    private final Duration lateness;
    private volatile WebhookMode mode = WebhookMode.NORMAL;
    private volatile boolean open;

    public Webhooks(Books books, WebhookTarget target, Duration lateness) {
        this.books = books;
        this.lateness = lateness;
        courier = new Courier(target);
        books.listen(this::announced);
    }

    /** The site answers: what is still on its way goes out now. */
    public void start() {
        open = true;
        pending(delivery -> send(delivery, Duration.ZERO));
    }

    public WebhookMode mode() {
        return mode;
    }

    public void setMode(WebhookMode wanted) {
        boolean released = mode == WebhookMode.HELD && wanted != WebhookMode.HELD;
        mode = wanted;
        if (released) {
            pending(delivery -> send(delivery, Duration.ZERO));
        }
    }

    /** By hand, whatever has become of it before. */
    public void resend(String deliveryId) {
        send(deliveryId, Duration.ZERO, true);
    }

    private void pending(Consumer<String> each) {
        books.all(KIND).stream()
                .filter(delivery -> delivery.text("state").equals("pending"))
                .forEach(delivery -> each.accept(delivery.id()));
    }

    private void announced(StripeObject event) {
        sendAsTheModeHasIt(Draft.deliveryOf(event));
    }

    private void sendAsTheModeHasIt(String delivery) {
        switch (mode) {
            case NORMAL, OLD_VERSION -> send(delivery, Duration.ZERO);
            case DUPLICATE -> {
                send(delivery, Duration.ZERO);
                send(delivery, Duration.ZERO, true);
            }
            case LATE -> send(delivery, lateness);
            case REORDERED -> send(delivery, STEP.multipliedBy(BURST - burst.getAndIncrement() % BURST));
            case HELD -> {}
        }
    }

    private void send(String delivery, Duration after) {
        send(delivery, after, false);
    }

    private void send(String delivery, Duration after, boolean again) {
        if (open) {
            schedule.schedule(
                    () -> Thread.ofVirtual().name("stripe-webhook").start(() -> attempt(delivery, again)),
                    after.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(String id, boolean again) {
        StripeObject delivery = books.find(KIND, id).orElse(new StripeObject());
        if (!again && !delivery.text("state").equals("pending")) {
            return;
        }
        if (!again && mode == WebhookMode.HELD) {
            return;
        }
        books.find("event", delivery.text("event")).ifPresent(event -> note(id, courier.deliver(written(event))));
    }

    private StripeObject written(StripeObject event) {
        return mode == WebhookMode.OLD_VERSION ? event.with("api_version", LONG_AGO) : event;
    }

    private void note(String id, Answer answer) {
        int attempts = books.transact(draft -> {
            StripeObject delivery = draft.find(KIND, id).orElseThrow();
            long made = delivery.number("attempts") + 1;
            boolean taken = answer.isTaken() || delivery.text("state").equals("delivered");
            draft.save(delivery.with("attempts", made)
                    .with("answer", answer.text())
                    .with("at", draft.now())
                    .with("state", taken ? "delivered" : made < ATTEMPTS ? "pending" : "failed"));
            return taken ? ATTEMPTS : (int) made;
        });
        if (attempts < ATTEMPTS) {
            LOG.debug("Webhook {} was not taken: {}", id, answer.text());
            send(id, Duration.ofSeconds(Math.min(LONGEST_WAIT, 1L << Math.min(attempts - 1, 6))));
        }
    }

    @Override
    public void close() {
        open = false;
        schedule.shutdownNow();
        courier.close();
    }

    /** What the site said to one attempt. */
    record Answer(int status, String text) {

        boolean isTaken() {
            return status >= 200 && status < 300;
        }
    }
}
