package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A collector of OpenTelemetry that keeps what is sent to it: OTLP over HTTP, of which it reads as much as a test needs. */
final class TraceReceiver implements AutoCloseable {

    record Span(String trace, String id, String parent, String name, Map<String, String> attributes) {}

    private final HttpServer server;
    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

    TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            // A request holds resources (1), these scopes (2), and these spans (2).
            for (byte[] resource : parts(body, 1)) {
                for (byte[] scope : parts(resource, 2)) {
                    for (byte[] span : parts(scope, 2)) {
                        spans.add(span(span));
                    }
                }
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Span span(byte[] span) throws IOException {
        Map<String, String> attributes = new TreeMap<>();
        for (byte[] attribute : parts(span, 9)) {
            List<byte[]> text = parts(parts(attribute, 2).getFirst(), 1);
            attributes.put(text(attribute, 1), text.isEmpty() ? "" : new String(text.getFirst(), UTF_8));
        }
        return new Span(hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5), attributes);
    }

    private static String hex(byte[] message, int field) throws IOException {
        List<byte[]> found = parts(message, field);
        return found.isEmpty() ? "" : HexFormat.of().formatHex(found.getFirst());
    }

    private static String text(byte[] message, int field) throws IOException {
        return new String(parts(message, field).getFirst(), UTF_8);
    }

    /** All values of a field that are texts, bytes or messages. */
    private static List<byte[]> parts(byte[] message, int field) throws IOException {
        List<byte[]> found = new ArrayList<>();
        CodedInputStream in = CodedInputStream.newInstance(message);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            boolean bytes = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
            if (bytes && WireFormat.getTagFieldNumber(tag) == field) {
                found.add(in.readByteArray());
            } else {
                in.skipField(tag);
            }
        }
        return found;
    }
}
