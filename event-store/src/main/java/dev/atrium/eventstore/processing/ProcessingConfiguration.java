package dev.atrium.eventstore.processing;

import dev.atrium.api.progress.PassingFaults;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.eventstore.progress.ProcessorReports;
import dev.atrium.eventstore.wakeup.NodeChannel;
import dev.atrium.eventstore.wakeup.PacedSignal;
import java.util.Objects;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.retry.RetryOperations;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessingProperties.class)
@PropertySource("classpath:dev/atrium/eventstore/axon.properties")
class ProcessingConfiguration {

    @Bean
    Holds holds(JdbcTemplate jdbc, ProjectionProgress progress) {
        return new Holds(jdbc, progress);
    }

    @Bean
    PassingFaults passingFaults() {
        return Passing::isPassing;
    }

    @Bean
    RetryOperations startRetries(PassingFaults passing) {
        return StartRetries.of(passing);
    }

    @Bean
    QuickRetries quickRetries(JdbcTemplate jdbc) {
        return new QuickRetries(() -> answers(jdbc));
    }

    private static boolean answers(JdbcTemplate jdbc) {
        try {
            return jdbc.queryForObject("select true", Boolean.class) != null;
        } catch (DataAccessException away) {
            return false;
        }
    }

    @Bean
    FairShare fairShare(NodeChannel nodes, JdbcTemplate jdbc, QuickRetries retries) {
        return new FairShare(
                nodes,
                () -> Objects.requireNonNullElse(
                        jdbc.queryForObject("select count(*) from token_entry where segment >= 0", Long.class), 0L),
                retries);
    }

    @Bean
    ProcessorFactory processorFactory(
            ProcessingProperties properties,
            DeadLetterQueues deadLetters,
            ProcessorReports reports,
            Holds holds,
            QuickRetries retries,
            FairShare sharing,
            PacedSignal appends) {
        return new ProcessorFactory(properties, deadLetters, reports, holds, retries, sharing, appends);
    }

    /** Axon's default only logs what a handler throws, and goes on as if the event had been handled. */
    @Bean
    ConfigurerModule processorDefaults(ProcessorFactory factory) {
        return configurer -> configurer
                .eventProcessing()
                .registerEventProcessorFactory(factory)
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }

    @Bean
    DeadLetters deadLetters(DeadLetterQueues queues, JdbcTemplate jdbc) {
        return new StoredDeadLetters(queues, jdbc);
    }
}
