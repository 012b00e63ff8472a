package dev.atrium.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void noPortIsGivenOutTwiceWhileItsServerStillStarts() {
        assertThat(IntStream.range(0, 200).map(i -> FreePort.any()).distinct().count())
                .isEqualTo(200);
    }

    /** Whoever connects, or asks the system for any port, may otherwise be given the port that a server is about to bind. */
    @Test
    void portsAreNotThoseThatTheSystemGivesOut() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket outgoing = new Socket(any.getInetAddress(), any.getLocalPort())) {
            assertThat(FreePort.any()).isLessThan(Math.min(any.getLocalPort(), outgoing.getLocalPort()));
        }
    }

    @Test
    void portWithAListenerIsPassedOver() throws IOException {
        int next = FreePort.any() + 1;
        try (ServerSocket other = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.isTaken(other.getLocalPort())).isTrue();
            assertThat(FreePort.any()).isNotEqualTo(next);
        }
    }

    @Test
    void portThatAnotherProgramWasGivenIsPassedOverBeforeItsServerListens() throws IOException {
        int next = FreePort.any() + 1;
        try (ServerSocket other = new ServerSocket(FreePort.reservation(next), 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThat(FreePort.any()).isNotEqualTo(next);
        }
    }
}
