package dev.atrium.benchmark.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Reads the answer to an upgrade, byte by byte, so that no frame behind it is swallowed. */
final class Handshake {

    private Handshake() {}

    static void await(SocketChannel channel) throws IOException {
        StringBuilder answer = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (!answer.toString().endsWith("\r\n\r\n")) {
            one.clear();
            if (channel.read(one) < 0) {
                throw new EOFException("the server closed the connection");
            }
            answer.append(new String(one.array(), ISO_8859_1));
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("no socket: " + answer.substring(0, answer.indexOf("\r")));
        }
    }
}
