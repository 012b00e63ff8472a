package dev.atrium.benchmark.search;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.UserId;
import dev.atrium.projection.rebuild.ProjectionRebuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a site with any number of models within minutes: their events go into the store hundreds at a time, and the
 * projections are built from them. What results is the same as if members had sent commands.
 */
final class ManyModels {

    private static final List<String> GROUPS =
            List.of(ProcessingGroups.MODEL_LIST, ProcessingGroups.MODEL_SEARCH, ProcessingGroups.AUDIT_TRAIL);
    private static final List<String> KINDS =
            List.of("Windmill", "Tram", "Lighthouse", "Żuraw portowy", "Fire engine", "Barn", "Locomotive", "Bridge");
    private static final List<String> MATERIALS = List.of("oak", "brass", "paper", "clay", "glass", "steel");
    private static final List<String> COUNTRIES = List.of("PL", "GB", "DE", "FR", "JP", "US");
    private static final int AT_ONCE = 400;
    private static final int WRITERS = 2;
    private static final int REBUILD_TRIES = 30;

    private final ApplicationContext site;
    private final EventStorageEngine engine;
    private final IdSource ids;
    private final List<UserId> creators;

    ManyModels(ApplicationContext site) {
        this.site = site;
        this.engine = site.getBean(EventStorageEngine.class);
        this.ids = site.getBean(IdSource.class);
        this.creators = site.getBean(JdbcClient.class)
                .sql("select id from member order by id")
                .query((row, number) -> new UserId(row.getLong(1)))
                .list();
    }

    void fillUpTo(int models) throws Exception {
        int there = site.getBean(JdbcClient.class)
                .sql("select count(*) from model")
                .query(Integer.class)
                .single();
        if (there >= models) {
            return;
        }
        for (String group : GROUPS) {
            processor(group).shutDown();
        }
        append(there, models);
        for (String group : GROUPS) {
            rebuild(group);
        }
    }

    /** A site that has just started may be building its search index already, with fewer models: that one is waited for. */
    private void rebuild(String group) throws InterruptedException {
        for (int tries = 0; !site.getBean(ProjectionRebuilder.class).rebuild(group); tries++) {
            if (tries == REBUILD_TRIES) {
                throw new IllegalStateException("the rebuild of " + group + " failed, see the log");
            }
            Thread.sleep(1_000);
        }
    }

    private StreamingEventProcessor processor(String group) {
        return site.getBean(EventProcessingConfiguration.class)
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private void append(int from, int to) throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(site.getBean(PlatformTransactionManager.class));
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> chunks = new ArrayList<>();
            for (int first = from; first < to; first += AT_ONCE) {
                int begin = first;
                int end = Math.min(first + AT_ONCE, to);
                chunks.add(writers.submit(() ->
                        transaction.executeWithoutResult(status -> engine.appendEvents(publications(begin, end)))));
            }
            for (Future<?> chunk : chunks) {
                chunk.get();
            }
        }
    }

    private List<DomainEventMessage<?>> publications(int from, int to) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int number = from; number < to; number++) {
            events.add(publication(number));
        }
        return events;
    }

    private DomainEventMessage<?> publication(int number) {
        ModelId id = new ModelId(ids.next());
        UserId creator = creators.get(number % creators.size());
        String title = KINDS.get(number % KINDS.size()) + ", " + MATERIALS.get(number / KINDS.size() % MATERIALS.size())
                + ", no. " + number;
        CountryCode country = new CountryCode(COUNTRIES.get(number % COUNTRIES.size()));
        return new GenericDomainEventMessage<>(
                "model",
                id.toString(),
                0,
                new ModelPublishedEvent(id, creator, new ModelTitle(title), country),
                MetaData.from(Map.of("actor", creator.toString(), "traceId", "benchmark")));
    }
}
