package dev.atrium.eventstore.axonserver;

import dev.atrium.eventstore.chain.ChainInspection;
import dev.atrium.eventstore.chain.StoredEvents;
import dev.atrium.eventstore.wakeup.NodeChannel;
import io.axoniq.axonserver.connector.event.EventChannel;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Both stores at once: PostgreSQL's as the site has it, and the Axon Server that the events go to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = EventMove.MOVING, havingValue = "true")
class EventMoveConfiguration {

    /** Where the profile axonserver would look, too. */
    @Bean(destroyMethod = "shutdown")
    AxonServerConnectionManager moveTarget(Environment environment) {
        AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(Binder.get(environment)
                        .bindOrCreate(
                                "axon.axonserver",
                                org.axonframework.axonserver.connector.AxonServerConfiguration.class))
                .build();
        connections.start();
        return connections;
    }

    @Bean
    EventChannel moveChannel(AxonServerConnectionManager connections) {
        return connections.getConnection().eventChannel();
    }

    @Bean
    EventMove eventMove(
            EventChannel moveChannel,
            StoredEvents source,
            ChainInspection chain,
            JdbcTemplate jdbc,
            DataSource dataSource,
            NodeChannel nodes,
            TransactionManager transactions) {
        Target target = new Target(moveChannel);
        return new EventMove(
                source,
                target,
                new AxonServerStoredEvents(() -> moveChannel, target::head, new Originals(jdbc)),
                chain,
                new MoveTable(jdbc),
                new AppendPause(dataSource, nodes, source, chain),
                transactions);
    }
}
