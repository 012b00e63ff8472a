package dev.atrium.gateway.broadcast;

import java.util.function.Consumer;

/**
 * Tells all nodes something. A message may be lost while the broker is away, so it must only hint at what can also be read
 * where it is stored. Listeners of the publishing node always hear it, at once and on the publishing thread.
 */
public interface NodeBroadcast {

    void publish(String message);

    void listen(Consumer<String> listener);

    /** Called whenever messages of other nodes may have been missed, and reach this node again. */
    void whenBack(Runnable catchUp);
}
