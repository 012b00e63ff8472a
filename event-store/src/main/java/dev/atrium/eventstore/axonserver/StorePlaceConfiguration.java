package dev.atrium.eventstore.axonserver;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A site that starts with the wrong store would look empty and begin anew; it refuses instead. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = EventMove.MOVING, havingValue = "false", matchIfMissing = true)
class StorePlaceConfiguration {

    @Bean
    InitializingBean storePlaceCheck(JdbcTemplate jdbc, @Value("${axon.axonserver.enabled:true}") boolean axonServer) {
        MoveTable table = new MoveTable(jdbc);
        return () -> {
            boolean moved = table.moved().isPresent();
            if (moved && !axonServer) {
                throw new WrongEventStoreException(
                        "The events of this site were moved to Axon Server.",
                        "Start it with the profile axonserver, and AXON_SERVER set to that server.");
            }
            if (!moved && axonServer && table.hasEvents()) {
                throw new WrongEventStoreException(
                        "The events of this site are in PostgreSQL, but it was started with the profile axonserver.",
                        "Move them first, by --move-events-to-axon-server (docs/operations.md), or start without that profile.");
            }
        };
    }
}
