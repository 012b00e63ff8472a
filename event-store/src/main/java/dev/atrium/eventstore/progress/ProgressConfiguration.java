package dev.atrium.eventstore.progress;

import dev.atrium.eventstore.wakeup.AppendWatch;
import dev.atrium.eventstore.wakeup.NodeChannel;
import dev.atrium.eventstore.wakeup.StoreHead;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    @Bean
    TrackedProgress projectionProgress(
            AppendWatch appends, StoreHead head, JdbcTemplate jdbc, Serializer serializer, NodeChannel nodes) {
        TrackedProgress progress = new TrackedProgress(
                command -> appends.positionOf(command).orElseGet(head::getAsLong),
                head,
                new StoredTokens(jdbc, serializer));
        nodes.receive(
                ProgressReport.TOPIC,
                text -> ProgressReport.parse(text)
                        .ifPresent(news -> progress.report(news.group(), news.segment(), news.position(), false)));
        return progress;
    }

    @Bean
    ProcessorReports processorReports(TrackedProgress progress, NodeChannel nodes) {
        return new ProcessorReports(progress, nodes);
    }
}
