package dev.atrium.command;

import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestEventStore;
import dev.atrium.sandbox.server.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node of the site that handles commands; one is shared by all tests of the JVM. */
public final class CommandNode implements AutoCloseable {

    private static final String MASTER_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final ConfigurableApplicationContext context;

    private CommandNode(TestDatabase database) {
        List<String> options = new ArrayList<>(TestEventStore.options());
        options.addAll(List.of(
                "--axon.serializer.general=jackson3",
                "--axon.serializer.events=jackson3",
                "--axon.serializer.messages=jackson3",
                "--atrium.master-key=" + MASTER_KEY,
                "--logging.level.root=warn",
                "--logging.level.org.axonframework.modelling.command=error",
                "--spring.datasource.hikari.maximum-pool-size=20",
                "--spring.flyway.out-of-order=true",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        context = new SpringApplicationBuilder(CommandApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(options.toArray(String[]::new));
    }

    public static CommandNode start(TestDatabase database) {
        return new CommandNode(database);
    }

    public static CommandNode shared() {
        return Shared.NODE;
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    public CompletableFuture<Object> send(Object command) {
        return get(CommandGateway.class).send(command);
    }

    public void sendAndWait(Object command) {
        get(CommandGateway.class).sendAndWait(command);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        static final CommandNode NODE = new CommandNode(TestServers.freshDatabase());
    }
}
