package dev.atrium.eventstore;

import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestEventStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One node of the site with nothing but the event store and what a test adds; two on one database are two processes. */
public final class StoreNode implements AutoCloseable {

    /** A fixed key, so that nodes of one test understand each other. */
    public static final String MASTER_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final ConfigurableApplicationContext context;

    private StoreNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static StoreNode start(TestDatabase database, Class<?>... more) {
        return start(database, MASTER_KEY, "", more);
    }

    public static StoreNode start(TestDatabase database, String masterKey, String otherMasterKeys, Class<?>... more) {
        List<String> options = new ArrayList<>(TestEventStore.options());
        options.add("--atrium.master-key=" + masterKey);
        options.add("--atrium.other-master-keys=" + otherMasterKeys);
        return run(database, options, more);
    }

    /** @param options that make it another node than most tests need */
    public static StoreNode run(TestDatabase database, List<String> options, Class<?>... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(StoreApplication.class));
        sources.addAll(Arrays.asList(more));
        List<String> arguments = new ArrayList<>(List.of(
                "--logging.level.root=warn",
                "--spring.jmx.enabled=false",
                "--spring.datasource.connection-fetch=lazy",
                "--spring.datasource.hikari.maximum-pool-size=40",
                "--spring.datasource.hikari.minimum-idle=2",
                "--spring.flyway.out-of-order=true",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        arguments.addAll(options);
        return new StoreNode(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments.toArray(String[]::new)));
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public void publish(EventMessage<?>... events) {
        inTransaction(() -> {
            get(EventStore.class).publish(events);
            return null;
        });
    }

    public <T> T inTransaction(Supplier<T> work) {
        return get(TransactionManager.class).fetchInTransaction(work);
    }

    @Override
    public void close() {
        context.close();
    }
}
