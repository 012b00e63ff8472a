package dev.atrium.sandbox.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for servers, free when asked. A server may bind its port only seconds later, so they come from below those that the
 * system gives to outgoing connections and to who asks for any, and this JVM is given each of them once before one comes again.
 * To other programs that ask here, a second socket says so for as long as this one runs: they may start servers at the same time.
 */
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int COUNT = 6_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));
    private static final Queue<ServerSocket> GIVEN = new ConcurrentLinkedQueue<>();

    private FreePort() {}

    /** The wanted port, or a free one for 0. */
    public static int orAny(int wanted) {
        return wanted == 0 ? any() : wanted;
    }

    public static int any() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (!isTaken(port) && reserve(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port from %d to %d".formatted(FIRST, FIRST + COUNT - 1));
    }

    private static boolean reserve(int port) {
        try {
            GIVEN.add(new ServerSocket(reservation(port), 1, InetAddress.getLoopbackAddress()));
            return true;
        } catch (IOException anotherProgramWasGivenIt) {
            return false;
        }
    }

    static int reservation(int port) {
        return port + COUNT;
    }

    /** Whether anyone listens there, on whatever address of this machine. */
    public static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port), 1);
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
