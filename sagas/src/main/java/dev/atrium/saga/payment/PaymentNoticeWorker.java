package dev.atrium.saga.payment;

import dev.atrium.api.payment.ForeignIntentException;
import dev.atrium.gateway.payment.NoSuchIntentException;
import dev.atrium.saga.payment.PaymentNoticeTable.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Handles stored notices: several about one intent by asking Stripe once. Started by a notice that comes to this node, as
 * soon as those that belong to it have had time to come too, and every few seconds for what failed, or what a node that died
 * had taken.
 */
@Component
class PaymentNoticeWorker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PaymentNoticeWorker.class);
    private static final int INTENTS_AT_ONCE = 32;
    private static final int INQUIRERS = 8;
    /** Longer than asking Stripe that often can take. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** Some three days. */
    private static final int MOST_ATTEMPTS = 300;

    private final PaymentNoticeTable table;
    private final PaymentInquiry inquiry;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("payment-notices").daemon().factory());
    private final ExecutorService inquirers = Executors.newFixedThreadPool(
            INQUIRERS, Thread.ofVirtual().name("payment-inquiry-", 0).factory());
    private final IntakePause pause = new IntakePause();

    PaymentNoticeWorker(PaymentNoticeTable table, PaymentInquiry inquiry) {
        this.table = table;
        this.inquiry = inquiry;
    }

    /** Notices were stored, maybe about a payment. */
    void heard(boolean aboutPayment) {
        pause.heard();
        if (aboutPayment && awake.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        pause.gather();
        awake.set(false);
        try {
            handleAll();
        } catch (RuntimeException e) {
            log.warn("notices of payments wait: {}", e.getClass().getSimpleName());
        }
    }

    /** Until nothing is due. */
    void handleAll() {
        long begin = System.nanoTime();
        List<Waiting> due = table.claim(INTENTS_AT_ONCE, PATIENCE);
        while (!due.isEmpty()) {
            handle(due);
            pause.rest(System.nanoTime() - begin);
            begin = System.nanoTime();
            due = table.claim(INTENTS_AT_ONCE, PATIENCE);
        }
    }

    private void handle(List<Waiting> due) {
        Map<String, List<Waiting>> byIntent = due.stream().collect(Collectors.groupingBy(Waiting::intentId));
        byIntent.entrySet().stream()
                .map(about -> inquirers.submit(() -> handle(about.getKey(), about.getValue())))
                .toList()
                .forEach(PaymentNoticeWorker::join);
    }

    private static void join(Future<?> handling) {
        try {
            handling.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // The class alone: what the cause says may quote somebody's data.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            log.warn("a notice of a payment waits: {}", cause.getClass().getSimpleName());
        }
    }

    private void handle(String intentId, List<Waiting> notices) {
        List<String> ids = idsOf(notices);
        try {
            table.finish(ids, inquiry.ask(intentId) ? "handled" : "ignored", null);
        } catch (NoSuchIntentException unknown) {
            table.finish(ids, "ignored", "no such intent");
        } catch (ForeignIntentException | AggregateNotFoundException contradiction) {
            log.error(
                    "Stripe tells of intent {}, which does not fit to what is known here: {}",
                    intentId,
                    contradiction.getClass().getSimpleName());
            table.finish(ids, "failed", contradiction.getClass().getSimpleName());
        } catch (RuntimeException failure) {
            retryOrGiveUp(ids, notices.getFirst().attempts(), failure.getClass().getSimpleName());
        }
    }

    private void retryOrGiveUp(List<String> ids, int attempts, String error) {
        if (attempts >= MOST_ATTEMPTS) {
            log.error("gave up notices {}: {}", ids, error);
            table.finish(ids, "failed", error);
        } else {
            table.postpone(ids, Waits.after(attempts - 1, FIRST_WAIT, LONGEST_WAIT), error);
        }
    }

    private static List<String> idsOf(List<Waiting> notices) {
        return notices.stream().map(Waiting::id).toList();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
        inquirers.shutdown();
    }
}
