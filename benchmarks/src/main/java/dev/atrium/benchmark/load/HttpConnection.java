package dev.atrium.benchmark.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection to loopback. Written by hand because a client library costs as much processor time as
 * the page that it fetches, and both share the machine.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean serverCloses;

    public HttpConnection(int port) {
        this.port = port;
        try {
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        return socket;
    }

    /** Servers end a connection after some hundred requests, and say so with the last answer. */
    private void reconnectIfClosed() throws IOException {
        if (serverCloses) {
            socket.close();
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            serverCloses = false;
        }
    }

    /** Fetches a path and returns the body; anything but 200 is an error. */
    public byte[] get(String path, String... headers) throws IOException {
        return send(head("GET", path, headers) + "\r\n", new byte[0]);
    }

    public String text(String path, String... headers) throws IOException {
        return new String(get(path, headers), UTF_8);
    }

    /** Posts JSON and returns the answer's body; anything but 200 is an error. */
    public byte[] post(String path, String json, String... headers) throws IOException {
        byte[] content = json.getBytes(UTF_8);
        String type = "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
        return send(head("POST", path, headers) + type, content);
    }

    private String head(String method, String path, String... headers) {
        StringBuilder head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost:");
        head.append(port).append("\r\nAccept: text/html\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    private byte[] send(String head, byte[] content) throws IOException {
        reconnectIfClosed();
        byte[] begin = head.getBytes(ISO_8859_1);
        byte[] request = Arrays.copyOf(begin, begin.length + content.length);
        System.arraycopy(content, 0, request, begin.length, content.length);
        socket.getOutputStream().write(request);
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(head.lines().findFirst().orElse("") + " answered " + status);
        }
        return body();
    }

    private byte[] body() throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.endsWith("chunked");
            } else if (lower.equals("connection: close")) {
                serverCloses = true;
            }
        }
        return chunked ? chunks() : in.readNBytes(length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
