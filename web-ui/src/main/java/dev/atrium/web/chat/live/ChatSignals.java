package dev.atrium.web.chat.live;

import dev.atrium.gateway.broadcast.NodeBroadcast;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sends and hears {@link ChatSignal}s. */
@Component
class ChatSignals {

    private final NodeBroadcast broadcast;
    /** A node of the version before says less. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

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
