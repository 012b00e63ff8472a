package dev.atrium.gateway.captcha;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server in the place of reCAPTCHA that answers as it is told. */
final class StubbedSiteVerify implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile int faultsLeft;
    private volatile boolean silent;
    private volatile String answer = "{\"success\": true}";

    StubbedSiteVerify() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/siteverify", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/siteverify");
    }

    void answers(String json) {
        answer = json;
    }

    void failsTimes(int times) {
        faultsLeft = times;
    }

    void neverAnswers() {
        silent = true;
    }

    List<String> requestBodies() {
        return bodies;
    }

    private void handle(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (silent) {
            awaitEnd();
        }
        boolean faulty = faultsLeft > 0;
        if (faulty) {
            faultsLeft = faultsLeft - 1;
        }
        byte[] body = answer.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(faulty ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
