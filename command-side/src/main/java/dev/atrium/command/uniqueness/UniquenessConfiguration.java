package dev.atrium.command.uniqueness;

import dev.atrium.api.personal.Fingerprints;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.rebuild.Rebuildable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims share the transaction of the events where they can, and stand on their own where they cannot. */
@Configuration(proxyBeanMethods = false)
class UniquenessConfiguration {

    @Bean
    ReservationTable reservationTable(JdbcClient jdbc, Fingerprints fingerprints) {
        return new ReservationTable(jdbc, fingerprints);
    }

    private static TransactionalReservations reservations(
            ReservationTable table, PlatformTransactionManager transactions, int propagation) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return new TransactionalReservations(table, template);
    }

    static Reservations durable(ReservationTable table, PlatformTransactionManager transactions) {
        return new DurableReservations(
                reservations(table, transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW), table);
    }

    /** The event store is in this database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    static class WithPostgresEventStore {

        @Bean
        Reservations reservations(ReservationTable table, PlatformTransactionManager transactions) {
            return UniquenessConfiguration.reservations(
                    table, transactions, TransactionDefinition.PROPAGATION_MANDATORY);
        }

        @Bean
        Rebuildable reservationsRebuild(ReservationTable table) {
            return new ReservationsRebuild(table, false);
        }
    }

    /** The event store is elsewhere. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
    @EnableScheduling
    static class WithAxonServer {

        @Bean
        Reservations reservations(ReservationTable table, PlatformTransactionManager transactions) {
            return durable(table, transactions);
        }

        @Bean
        Rebuildable reservationsRebuild(ReservationTable table) {
            return new ReservationsRebuild(table, true);
        }

        @Bean
        ReservationSweeper reservationSweeper(ReservationTable table, ProjectionProgress progress) {
            return new ReservationSweeper(table, progress);
        }
    }
}
