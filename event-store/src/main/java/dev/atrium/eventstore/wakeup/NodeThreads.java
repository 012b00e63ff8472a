package dev.atrium.eventstore.wakeup;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Starts listening before the processors run, and stops after them. */
final class NodeThreads implements SmartLifecycle {

    private final Outbox outbox;
    private final NodeListener listener;
    private List<Thread> threads = List.of();

    NodeThreads(Outbox outbox, NodeListener listener) {
        this.outbox = outbox;
        this.listener = listener;
    }

    @Override
    public void start() {
        threads = List.of(
                Thread.ofPlatform().daemon().name("node-outbox").start(outbox),
                Thread.ofPlatform().daemon().name("node-listener").start(listener));
    }

    @Override
    public void stop() {
        outbox.close();
        listener.close();
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
