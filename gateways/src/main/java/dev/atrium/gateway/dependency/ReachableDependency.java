package dev.atrium.gateway.dependency;

import dev.atrium.api.operation.Dependency;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * A third party that is there if it takes connections. No call of its interface: that would cost money, count against its
 * limits, and say little that the calls of members do not say.
 */
public record ReachableDependency(String name, String host, int port) implements Dependency {

    private static final int CONNECT_MILLIS = 1_500;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public static Dependency at(String name, URI address) {
        int usual = "http".equals(address.getScheme()) ? HTTP : HTTPS;
        return new ReachableDependency(name, address.getHost(), address.getPort() < 0 ? usual : address.getPort());
    }

    @Override
    public void check() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        }
    }
}
