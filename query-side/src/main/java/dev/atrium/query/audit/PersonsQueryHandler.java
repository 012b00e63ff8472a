package dev.atrium.query.audit;

import dev.atrium.api.audit.FindPersonsQuery;
import dev.atrium.api.audit.PersonsPage;
import dev.atrium.api.user.UserId;
import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds members by what an auditor was told about them. */
@Component
class PersonsQueryHandler {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    PersonsQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    PersonsPage handle(FindPersonsQuery query) {
        String key = query.nameOrContact().strip();
        // PostgreSQL refuses the character NUL; no stored name holds one.
        if (key.isEmpty() || key.indexOf('\0') >= 0) {
            return new PersonsPage(List.of());
        }
        return new PersonsPage(jdbc
                .sql("select id from member where user_name_key = ? or email_key = ? or phone = ? order by id limit "
                        + MOST)
                .param(key.toLowerCase(Locale.ROOT))
                .param(key.toLowerCase(Locale.ROOT))
                .param(key)
                .query(Long.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList());
    }
}
