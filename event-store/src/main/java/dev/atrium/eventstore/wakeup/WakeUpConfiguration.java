package dev.atrium.eventstore.wakeup;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class WakeUpConfiguration {

    /** The topic of "there are new events". */
    static final String EVENTS = "events";

    @Bean
    Outbox nodeOutbox(JdbcTemplate jdbc) {
        return new Outbox(jdbc);
    }

    @Bean
    NodeChannel nodeChannel(Outbox outbox) {
        return new NodeChannel(outbox);
    }

    @Bean
    NodeThreads nodeThreads(Outbox outbox, DataSource dataSource, NodeChannel channel, PacedSignal signal) {
        return new NodeThreads(outbox, new NodeListener(dataSource, channel), signal);
    }

    @Bean
    StoreSignal storeSignal(NodeChannel nodes) {
        StoreSignal signal = new StoreSignal();
        nodes.receive(EVENTS, text -> signal.raise());
        nodes.afterSilence(signal::raise);
        return signal;
    }

    @Bean
    PacedSignal pacedSignal(StoreSignal signal) {
        return new PacedSignal(signal);
    }

    @Bean
    AppendWatch appendWatch(PacedSignal signal, NodeChannel nodes) {
        return new AppendWatch(signal, nodes);
    }
}
