package dev.atrium.benchmark.chat;

import java.io.IOException;
import java.util.function.IntUnaryOperator;

/** The bare socket, where a fragment that the chat made is repeated. */
record BareHall(int port, int listeners, String fragment, IntUnaryOperator speaker) implements Hall {

    @Override
    public Audience fill() throws IOException, InterruptedException {
        Audience audience = new Audience(ChatHall.MARK);
        for (int i = 0; i < listeners; i++) {
            audience.join(port, BareBroadcastConfiguration.PATH, "none=1");
        }
        audience.awaitGreeted();
        return audience;
    }

    @Override
    public void say(Audience audience, int number) throws IOException {
        audience.say(speaker.applyAsInt(number), fragment);
    }
}
