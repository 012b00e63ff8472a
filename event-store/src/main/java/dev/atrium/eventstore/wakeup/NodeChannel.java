package dev.atrium.eventstore.wakeup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Short messages between the nodes of the site, by PostgreSQL's NOTIFY. They are hints: one may be lost, so whoever needs
 * the fact also looks it up from time to time.
 */
public final class NodeChannel {

    static final String HELLO = "hello";
    private static final String GOODBYE = "goodbye";

    /** A node that was not heard of for longer is gone. */
    private static final long PRESENCE_NANOS = 5_000_000_000L;

    private final String self = UUID.randomUUID().toString();
    private final Outbox outbox;
    private final Map<String, Consumer<String>> receivers = new ConcurrentHashMap<>();
    private final List<Runnable> afterSilence = new CopyOnWriteArrayList<>();
    private final List<Runnable> afterGoodbye = new CopyOnWriteArrayList<>();
    private final Map<String, Long> otherNodes = new ConcurrentHashMap<>();
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();

    NodeChannel(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Sends soon; a newer message of the same topic and key replaces one that was not sent yet. */
    public void send(String topic, String key, String text) {
        outbox.put(topic + " " + key, self + " " + topic + " " + text);
    }

    public void send(String topic, String text) {
        send(topic, text, text);
    }

    /** Like {@link #send}, but saves the trouble while this is the only node. */
    public void sendIfHeard(String topic, String key, String text) {
        if (!otherNodes.isEmpty()) {
            send(topic, key, text);
        }
    }

    public void receive(String topic, Consumer<String> receiver) {
        receivers.put(topic, receiver);
    }

    /** Called when messages may have been missed. */
    public void afterSilence(Runnable action) {
        afterSilence.add(action);
    }

    /** How many other nodes were heard of in the last seconds. */
    public int others() {
        long now = System.nanoTime();
        return (int) otherNodes.values().stream()
                .filter(lastHeard -> now - lastHeard <= PRESENCE_NANOS)
                .count();
    }

    /** How many of them have not said that they are about to end. */
    public int othersThatStay() {
        long now = System.nanoTime();
        return (int) otherNodes.entrySet().stream()
                .filter(other -> now - other.getValue() <= PRESENCE_NANOS && !leaving.contains(other.getKey()))
                .count();
    }

    /** Called when another node is about to end: it still hears and is heard, but takes nothing over any more. */
    public void afterGoodbye(Runnable action) {
        afterGoodbye.add(action);
    }

    public void sayGoodbye() {
        send(GOODBYE, "", "");
    }

    void heard(String message) {
        String[] parts = message.split(" ", 3);
        if (parts.length == 3 && !parts[0].equals(self)) {
            otherNodes.put(parts[0], System.nanoTime());
            if (parts[1].equals(GOODBYE) && leaving.add(parts[0])) {
                afterGoodbye.forEach(Runnable::run);
            }
            receivers.getOrDefault(parts[1], text -> {}).accept(parts[2]);
        }
    }

    void listeningAgain() {
        afterSilence.forEach(Runnable::run);
        sayHello();
    }

    void sayHello() {
        long now = System.nanoTime();
        otherNodes.values().removeIf(lastHeard -> now - lastHeard > PRESENCE_NANOS);
        leaving.retainAll(otherNodes.keySet());
        send(HELLO, "", "");
    }
}
