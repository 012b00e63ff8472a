package dev.atrium.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes connections on to nodes in turn, to those only that say that they are ready; knows nothing of HTTP beyond that. */
final class LoadBalancer implements AutoCloseable {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerSocket entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final List<Integer> nodes = new CopyOnWriteArrayList<>();
    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient asking = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private volatile boolean closed;

    LoadBalancer() throws IOException {
        Thread.ofVirtual().name("balancer-entrance").start(this::accept);
        Thread.ofVirtual().name("balancer-health").start(this::askAll);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void add(int node) {
        nodes.add(node);
    }

    void remove(int node) {
        nodes.remove((Integer) node);
        ready.remove(node);
    }

    boolean isReady(int node) {
        return ready.contains(node);
    }

    private void askAll() {
        while (!closed) {
            nodes.forEach(node -> {
                if (answersReady(node)) {
                    ready.add(node);
                } else {
                    ready.remove(node);
                }
            });
            try {
                Thread.sleep(BETWEEN_QUESTIONS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean answersReady(int node) {
        try {
            URI readiness = URI.create("http://localhost:" + node + "/actuator/health/readiness");
            return asking.send(
                                    HttpRequest.newBuilder(readiness)
                                            .timeout(PATIENCE)
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void accept() {
        while (!closed) {
            try {
                Socket visitor = entrance.accept();
                Thread.ofVirtual().name("balancer-connection").start(() -> connect(visitor));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** One that does not take the connection is asked nothing more; the next one gets it. */
    private void connect(Socket visitor) {
        for (int attempt = 0; attempt < 150; attempt++) {
            List<Integer> choice = List.copyOf(ready);
            if (!choice.isEmpty()) {
                int node = choice.get(Math.floorMod(turn.getAndIncrement(), choice.size()));
                try {
                    passOn(visitor, new Socket(InetAddress.getLoopbackAddress(), node));
                    return;
                } catch (IOException refused) {
                    ready.remove(node);
                }
            }
            try {
                Thread.sleep(BETWEEN_QUESTIONS);
            } catch (InterruptedException e) {
                break;
            }
        }
        end(visitor);
    }

    private static void passOn(Socket visitor, Socket node) throws IOException {
        visitor.setTcpNoDelay(true);
        node.setTcpNoDelay(true);
        Thread.ofVirtual().name("balancer-answers").start(() -> pump(node, visitor));
        Thread.ofVirtual().name("balancer-requests").start(() -> pump(visitor, node));
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException broken) {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Nothing more to do.
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        entrance.close();
    }
}
