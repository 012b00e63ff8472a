package dev.atrium.journey;

import dev.atrium.api.shared.IdSource;
import dev.atrium.web.security.session.MemberSessions;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@OnContainers
class ChatOnContainersIT extends ChatIT {

    @Autowired
    ChatOnContainersIT(
            @LocalServerPort int port,
            CommandGateway commands,
            QueryGateway queries,
            IdSource ids,
            MemberSessions sessions,
            JdbcClient jdbc,
            EventStore events,
            PlatformTransactionManager transactions) {
        super(port, commands, queries, ids, sessions, jdbc, events, transactions);
    }
}
