package dev.atrium.eventstore.wakeup;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Starts listening before the processors run, and stops after them. */
final class NodeThreads implements SmartLifecycle {

    private final Outbox outbox;
    private final NodeListener listener;
    private final PacedSignal signal;
    private List<Thread> threads = List.of();

    NodeThreads(Outbox outbox, NodeListener listener, PacedSignal signal) {
        this.outbox = outbox;
        this.listener = listener;
        this.signal = signal;
    }

    @Override
    public void start() {
        threads = List.of(
                Thread.ofPlatform().daemon().name("store-signal").start(signal),
                Thread.ofPlatform().daemon().name("node-outbox").start(outbox),
                Thread.ofPlatform().daemon().name("node-listener").start(listener));
    }

    @Override
    public void stop() {
        outbox.close();
        listener.close();
        signal.close();
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
