package dev.atrium.query.mfa;

import dev.atrium.api.mfa.FindSecondFactorQuery;
import dev.atrium.api.mfa.SecondFactorView;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells members how their account is protected. */
@Component
class SecondFactorQueryHandler {

    private final SecondFactorTable table;

    SecondFactorQueryHandler(SecondFactorTable table) {
        this.table = table;
    }

    @QueryHandler
    Optional<SecondFactorView> handle(FindSecondFactorQuery query) {
        return table.find(query.userId());
    }
}
