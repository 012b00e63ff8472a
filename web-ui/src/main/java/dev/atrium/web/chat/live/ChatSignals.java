package dev.atrium.web.chat.live;

import dev.atrium.gateway.broadcast.NodeBroadcast;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends and hears {@link ChatSignal}s. */
@Component
class ChatSignals {

    private final NodeBroadcast broadcast;
    private final JsonMapper json = JsonMapper.builder().build();

    ChatSignals(NodeBroadcast broadcast) {
        this.broadcast = broadcast;
    }

    void send(ChatSignal signal) {
        broadcast.publish(json.writerFor(ChatSignal.class).writeValueAsString(signal));
    }

    void listen(Consumer<ChatSignal> listener) {
        broadcast.listen(message -> listener.accept(json.readValue(message, ChatSignal.class)));
    }

    void whenBack(Runnable catchUp) {
        broadcast.whenBack(catchUp);
    }
}
