package dev.atrium.sandbox.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.sandbox.server.FreePort;
import dev.atrium.sandbox.settings.SandboxSettings;
import java.net.ServerSocket;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class WantedPortsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void namesATakenPortAndTheOptionThatChangesIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            environment.setProperty("server.port", Integer.toString(other.getLocalPort()));

            assertThatThrownBy(() -> wanted(0).refuseTaken())
                    .isInstanceOf(SandboxRefusal.class)
                    .hasMessage("Port %d for the site is taken by another program.", other.getLocalPort())
                    .satisfies(
                            refusal -> assertThat(analysis(refusal).getAction()).contains("--server.port="));
        }
    }

    @Test
    void namesAServerWhosePortIsTaken() throws Exception {
        environment.setProperty("server.port", "0");
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> wanted(other.getLocalPort()).refuseTaken())
                    .hasMessageContaining("for PostgreSQL is taken")
                    .satisfies(refusal ->
                            assertThat(analysis(refusal).getAction()).contains("--atrium.sandbox.ports.postgresql="));
        }
    }

    @Test
    void freePortsPass() {
        environment.setProperty("server.port", Integer.toString(FreePort.any()));

        wanted(0).refuseTaken();
    }

    private WantedPorts wanted(int postgresql) {
        return new WantedPorts(environment, new SandboxSettings.Ports(postgresql, 0, 0, 0, 0));
    }

    private static FailureAnalysis analysis(Throwable failure) {
        return Objects.requireNonNull(new SandboxFailureAnalyzer().analyze(failure));
    }
}
