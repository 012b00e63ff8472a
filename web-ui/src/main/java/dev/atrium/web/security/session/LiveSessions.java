package dev.atrium.web.security.session;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which sessions still live, many at once: sockets outlast the requests at which a session is looked up. */
@Component
public class LiveSessions {

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Set<String> among(Collection<String> ids) {
        return jdbc
                .sql("select session_id from web_session where session_id = any(?) and expiry_time > ?")
                .param(ids.toArray(String[]::new))
                .param(clock.millis())
                .query(String.class)
                .list() // a stream would keep its connection until somebody closes it
                .stream()
                .collect(Collectors.toSet());
    }
}
