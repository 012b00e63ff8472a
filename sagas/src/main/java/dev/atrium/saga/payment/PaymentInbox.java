package dev.atrium.saga.payment;

import dev.atrium.api.payment.PaymentNotice;
import dev.atrium.api.payment.PaymentNoticeInbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * Stores notices, and has them handled afterwards: Stripe is answered before anything can go wrong. There is one pen. Who
 * gets it writes for all who wait, by one statement and one commit, and passes it on to who came meanwhile; so a burst costs a
 * few commits, and one notice alone no more than its own.
 */
@Component
class PaymentInbox implements PaymentNoticeInbox {

    private static final int MOST_AT_ONCE = 256;

    private final PaymentNoticeTable table;
    private final PaymentNoticeWorker worker;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean penIsTaken = new AtomicBoolean();

    PaymentInbox(PaymentNoticeTable table, PaymentNoticeWorker worker) {
        this.table = table;
        this.worker = worker;
    }

    private enum Turn {
        WRITE,
        WRITTEN
    }

    private record Entry(PaymentNotice notice, CompletableFuture<Turn> turn) {}

    @Override
    public void keep(PaymentNotice notice) {
        Entry mine = new Entry(notice, new CompletableFuture<>());
        waiting.add(mine);
        takePenForTheFirst();
        if (mine.turn().join() == Turn.WRITE) {
            write(first());
        }
    }

    private void takePenForTheFirst() {
        if (penIsTaken.compareAndSet(false, true)) {
            passPen();
        }
    }

    /** To who waits longest; if nobody does, it lies there for the next. */
    private void passPen() {
        Entry next = waiting.peek();
        if (next != null) {
            next.turn().complete(Turn.WRITE);
            return;
        }
        penIsTaken.set(false);
        if (!waiting.isEmpty()) {
            takePenForTheFirst();
        }
    }

    private List<Entry> first() {
        List<Entry> batch = new ArrayList<>();
        for (Entry next = waiting.poll(); next != null; next = batch.size() < MOST_AT_ONCE ? waiting.poll() : null) {
            batch.add(next);
        }
        return batch;
    }

    /** The writer's own is among them. */
    private void write(List<Entry> batch) {
        try {
            table.add(batch.stream().map(Entry::notice).toList());
        } catch (RuntimeException failure) {
            passPen();
            batch.forEach(entry -> entry.turn().completeExceptionally(failure));
            throw failure;
        }
        passPen();
        batch.forEach(entry -> entry.turn().complete(Turn.WRITTEN));
        worker.heard(batch.stream().anyMatch(entry -> entry.notice().intentId() != null));
    }
}
