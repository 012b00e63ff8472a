package dev.atrium.gateway.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Speaks just enough SMTP to refuse every recipient with a code, or to say nothing at all. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;

    /** @param refusal the answer to RCPT; empty to stay silent after accepting connections */
    RefusingMailServer(String refusal) {
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!refusal.isEmpty()) {
            Thread.ofPlatform().daemon().start(() -> serve(refusal));
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(String refusal) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client, refusal);
            } catch (IOException clientOrServerGone) {
                // The next client, or the end of the loop.
            }
        }
    }

    private static void talk(Socket client, String refusal) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 refusing.example ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(out, line.startsWith("RCPT") ? refusal : "250 ok");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
