package dev.atrium.projection;

import dev.atrium.api.model.FindModelsQuery;
import dev.atrium.api.model.ModelFilter;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelPosition.PageNumber;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A running site without pages and commands: a test publishes events and reads what became of them. */
final class Site implements AutoCloseable {

    private static final String MASTER_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConfigurableApplicationContext context;
    private final Map<Object, Long> sequences = new ConcurrentHashMap<>();
    private final List<EventMessage<?>> pending = new ArrayList<>();

    Site(URI elasticsearch) {
        this(elasticsearch, TestServers.freshDatabase(), "site-" + System.nanoTime());
    }

    /** Another node of one site has the same database and the same index. */
    Site(URI elasticsearch, TestDatabase database, String index) {
        context = new SpringApplicationBuilder(ProjectionsApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--axon.axonserver.enabled=false",
                        "--atrium.master-key=" + MASTER_KEY,
                        "--atrium.elasticsearch.url=" + elasticsearch,
                        "--atrium.elasticsearch.models=" + index,
                        "--logging.level.root=warn",
                        "--spring.jmx.enabled=false",
                        "--spring.flyway.out-of-order=true",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    /** The next event of an aggregate, committed with {@link #commit}. */
    void add(String type, Object aggregate, Object event) {
        long sequence = sequences.merge(aggregate, 0L, (former, zero) -> former + 1);
        pending.add(new GenericDomainEventMessage<>(type, aggregate.toString(), sequence, event));
    }

    void commit() {
        get(TransactionManager.class)
                .executeInTransaction(() -> get(EventStore.class).publish(pending));
        pending.clear();
    }

    /** False if the groups were not there in time. */
    boolean await(String... groups) {
        ProjectionProgress progress = get(ProjectionProgress.class);
        return progress.await(Set.of(groups), progress.head(), PATIENCE);
    }

    ModelPage search(String text) {
        return find(new ModelFilter(text, "", null, null));
    }

    ModelPage searchCreator(String name) {
        return find(new ModelFilter("", name, null, null));
    }

    private ModelPage find(ModelFilter filter) {
        return get(QueryGateway.class)
                .query(new FindModelsQuery(filter, new PageNumber(1), 1_000), ModelPage.class)
                .join();
    }

    <R> R ask(Object query, Class<R> answer) {
        return get(QueryGateway.class).query(query, answer).join();
    }

    List<Map<String, Object>> rows(String table) {
        return get(JdbcTemplate.class).queryForList("select * from " + table + " order by 1, 2");
    }

    @Override
    public void close() {
        context.close();
    }
}
