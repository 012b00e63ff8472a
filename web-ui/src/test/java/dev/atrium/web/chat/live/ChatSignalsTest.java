package dev.atrium.web.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.room.RoomId;
import dev.atrium.gateway.broadcast.NodeBroadcast;
import dev.atrium.web.chat.live.ChatSignal.MessageStored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChatSignalsTest {

    private final Loudspeaker speaker = new Loudspeaker();
    private final ChatSignals signals = new ChatSignals(speaker);
    private final List<ChatSignal> heard = new ArrayList<>();

    @Test
    void whatIsSentIsHeard() {
        signals.listen(heard::add);

        signals.send(new MessageStored(RoomId.PUBLIC, 7, true));

        assertThat(heard).containsExactly(new MessageStored(RoomId.PUBLIC, 7, true));
    }

    /** During a rolling restart nodes of two versions talk to each other. */
    @Test
    void signalOfANodeThatDoesNotTellWhetherItCanBeReadIsHeardToo() {
        signals.listen(heard::add);

        speaker.publish("{\"@type\":\"message\",\"room\":\"public\",\"sequence\":7}");

        assertThat(heard).containsExactly(new MessageStored(RoomId.PUBLIC, 7, false));
    }

    /** Hands on what another node might have sent, too. */
    private static final class Loudspeaker implements NodeBroadcast {

        private final List<Consumer<String>> listeners = new ArrayList<>();

        @Override
        public void publish(String message) {
            listeners.forEach(listener -> listener.accept(message));
        }

        @Override
        public void listen(Consumer<String> listener) {
            listeners.add(listener);
        }

        @Override
        public void whenBack(Runnable catchUp) {}
    }
}
