package dev.atrium.gateway.broadcast;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** For a site of one node: whoever publishes tells the listeners itself. */
final class InProcessBroadcast implements NodeBroadcast {

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(String message) {
        listeners.forEach(listener -> listener.accept(message));
    }

    @Override
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Nothing is ever missed here. */
    @Override
    public void whenBack(Runnable catchUp) {}
}
