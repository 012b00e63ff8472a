package dev.atrium.eventstore.chain;

import dev.atrium.api.audit.EventChain;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.eventstore.personal.AuditSecrets;
import dev.atrium.eventstore.wakeup.StoreSignal;
import java.time.Clock;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    ChainKeys chainKeys(AuditSecrets secrets) {
        return new ChainKeys(secrets);
    }

    @Bean
    ChainTable chainTable(JdbcTemplate jdbc) {
        return new ChainTable(jdbc);
    }

    @Bean
    ChainInspection chainInspection(ChainTable table, ChainKeys keys) {
        return new ChainInspection(table, keys);
    }

    @Bean
    ChainKeeper chainKeeper(
            StoredEvents events,
            ChainTable table,
            ChainKeys keys,
            TransactionManager transactions,
            StoreSignal signal,
            ObjectProvider<Clock> clock) {
        return new ChainKeeper(
                new Chaining(events, table, keys, transactions, clock.getIfAvailable(Clock::systemUTC)), signal);
    }

    @Bean
    EventChain eventChain(
            StoredEvents events,
            ChainTable table,
            JdbcTemplate jdbc,
            ChainKeys keys,
            ChainKeeper keeper,
            ProjectionProgress processors,
            ObjectProvider<Clock> clock) {
        return new StoredEventChain(
                events,
                table,
                new VerificationTable(jdbc),
                keys,
                keeper,
                processors,
                clock.getIfAvailable(Clock::systemUTC));
    }
}
