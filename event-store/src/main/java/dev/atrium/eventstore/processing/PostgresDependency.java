package dev.atrium.eventstore.processing;

import dev.atrium.api.operation.Dependency;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The database of events, read tables and sessions. */
@Component
class PostgresDependency implements Dependency {

    private final JdbcTemplate jdbc;

    PostgresDependency(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public boolean isVital() {
        return true;
    }

    @Override
    public void check() {
        jdbc.queryForObject("select 1", Integer.class);
    }
}
