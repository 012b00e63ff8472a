package dev.atrium.web.security.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class SparingSessionRepositoryTest {

    private static final SessionSettings SETTINGS =
            new SessionSettings(Duration.ofDays(14), Duration.ofDays(60), Duration.ofMinutes(5));

    private final List<Object> ended = new ArrayList<>();
    private final MapSessionRepository stored = new MapSessionRepository(new ConcurrentHashMap<>());

    @Test
    void requestsInQuickSuccessionAreNotNoted() {
        MapSession session = new MapSession();
        Instant before = session.getLastAccessedTime();
        SparingSession<MapSession> sparing = new SparingSession<>(session, SETTINGS.touch());
        sparing.setLastAccessedTime(before.plusSeconds(299));
        assertThat(session.getLastAccessedTime()).isEqualTo(before);
        sparing.setLastAccessedTime(before.plusSeconds(301));
        assertThat(session.getLastAccessedTime()).isEqualTo(before.plusSeconds(301));
    }

    @Test
    void sessionEndsAfterItsLongestTimeHoweverBusyItIs() {
        SparingSession<MapSession> session = at(Instant.now()).createSession();
        at(Instant.now()).save(session);
        assertThat(at(Instant.now().plus(Duration.ofDays(59))).findById(session.getId()))
                .isNotNull();
        assertThat(at(Instant.now().plus(Duration.ofDays(61))).findById(session.getId()))
                .isNull();
        assertThat(stored.findById(session.getId())).isNull();
        assertThat(ended).containsExactly(new SessionEnded(session.getId()));
    }

    @Test
    void attributesAreTextOnly() {
        assertThat(SessionText.conversion().convert("42", byte[].class)).isEqualTo(new byte[] {'4', '2'});
        assertThatThrownBy(() -> SessionText.conversion().convert(Instant.EPOCH, byte[].class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("text only");
    }

    @Test
    void settingsThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> new SessionSettings(Duration.ofDays(14), Duration.ofDays(7), Duration.ofMinutes(5)))
                .hasMessageContaining("atrium.sessions");
    }

    private SparingSessionRepository<MapSession> at(Instant now) {
        return new SparingSessionRepository<>(stored, SETTINGS, Clock.fixed(now, ZoneOffset.UTC), ended::add);
    }
}
