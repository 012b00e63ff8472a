package dev.atrium.journey;

import static org.awaitility.Awaitility.await;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An open chat page without a browser: a socket, and every fragment that came over it. */
final class ChatTab implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Element> fragments = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder pieces = new StringBuilder();
    private final WebSocket socket;

    private ChatTab(Visitor visitor, String path) {
        socket = visitor.open(path, this);
    }

    static ChatTab open(Visitor visitor, String room) {
        ChatTab tab = new ChatTab(visitor, "/ws/chatroom/" + room);
        tab.awaitOnline();
        return tab;
    }

    /** As a page does that was connected before. */
    static ChatTab openAfter(Visitor visitor, String room, long seen) {
        return new ChatTab(visitor, "/ws/chatroom/" + room + "?after=" + seen);
    }

    /** The socket of a page that shows no room, only one's chats. */
    static ChatTab ofOwnChats(Visitor visitor) {
        return new ChatTab(visitor, "/ws/chats");
    }

    void say(String message) {
        sendRaw(JSON.writeValueAsString(Map.of("message", message)));
    }

    void say(String message, String key) {
        sendRaw(JSON.writeValueAsString(Map.of("message", message, "key", key)));
    }

    void sendRaw(String frame) {
        socket.sendText(frame, true).join();
    }

    WebSocket socket() {
        return socket;
    }

    List<Element> messages() {
        return fragments.stream()
                .flatMap(fragment -> fragment.select("#chat-messages [data-message-id]").stream())
                .toList();
    }

    List<String> texts() {
        return messages().stream().map(ChatTab::text).toList();
    }

    List<Long> sequences() {
        return messages().stream()
                .map(message -> Long.valueOf(message.attr("data-sequence")))
                .toList();
    }

    Element awaitMessage(String text) {
        return await(text)
                .atMost(PATIENCE)
                .until(
                        () -> messages().stream()
                                .filter(message -> text(message).equals(text))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    void awaitGone(String messageId) {
        await("message " + messageId + " taken away")
                .atMost(PATIENCE)
                .until(() -> last("#text-" + messageId + ".chat-deleted") != null);
    }

    /** One of one's chats, as the list showed it last. */
    void awaitChat(String room, String unread, String lastMessage) {
        await("chat with " + unread + " unread and " + lastMessage)
                .atMost(PATIENCE)
                .until(() -> {
                    Element list = last("#my-chats");
                    Element chat = list == null ? null : list.selectFirst("[data-room=" + room + "]");
                    return chat != null
                            && chat.attr("data-unread").equals(unread)
                            && chat.select(".my-chat-last").text().equals(lastMessage);
                });
    }

    String awaitFault() {
        Element fault = await("a fault").atMost(PATIENCE).until(() -> last("[data-fault]"), Objects::nonNull);
        fragments.removeIf(fragment -> !fragment.select("[data-fault]").isEmpty());
        return fault.attr("data-fault");
    }

    List<String> faults() {
        return fragments.stream()
                .flatMap(fragment -> fragment.select("[data-fault]").stream())
                .map(fault -> fault.attr("data-fault"))
                .toList();
    }

    void awaitOnline() {
        await("presence").atMost(PATIENCE).until(() -> last("#online-status[data-online]") != null);
    }

    void awaitOnline(int others) {
        await(others + " online").atMost(PATIENCE).until(() -> online() == others);
    }

    int online() {
        Element status = last("#online-status[data-online]");
        return status == null ? -1 : Integer.parseInt(status.attr("data-online"));
    }

    int presenceFrames() {
        return (int) fragments.stream()
                .filter(fragment -> !fragment.select("#online-status").isEmpty())
                .count();
    }

    int awaitClosed() {
        await("closed").atMost(PATIENCE).until(closed::isDone);
        return closed.join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    private @Nullable Element last(String selector) {
        return fragments.stream()
                .flatMap(fragment -> fragment.select(selector).stream())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    static String text(Element message) {
        return message.select(".chat-text").text();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        pieces.append(data);
        if (last) {
            fragments.add(Jsoup.parseBodyFragment(pieces.toString()).body());
            pieces.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
