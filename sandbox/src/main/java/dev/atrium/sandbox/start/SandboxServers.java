package dev.atrium.sandbox.start;

import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.mail.Inbox;
import dev.atrium.sandbox.mail.MailServer;
import dev.atrium.sandbox.server.ElasticsearchServer;
import dev.atrium.sandbox.server.PostgresServer;
import dev.atrium.sandbox.server.RedisServer;
import dev.atrium.sandbox.settings.SandboxSettings;
import dev.atrium.sandbox.storage.S3Server;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The servers that the site needs, started side by side. Elasticsearch takes longest and nothing needs it at once, so the
 * application starts meanwhile; {@link #awaitReady} then waits for it. PostgreSQL, Elasticsearch and Redis are not started where
 * the site is told to use others.
 */
final class SandboxServers implements AutoCloseable {

    private static final String DATABASE = "spring.datasource.url";
    private static final String SEARCH = "atrium.elasticsearch.url";
    private static final String REDIS = "spring.data.redis.url";

    private final DataDirectory data;
    private final Faults faults = new Faults();
    private final Inbox inbox;
    private final Optional<Starting<PostgresServer>> postgres;
    private final Optional<Starting<RedisServer>> redis;
    private final Starting<S3Server> s3;
    private final Starting<MailServer> smtp;
    private final Optional<Starting<ElasticsearchServer>> elasticsearch;

    private SandboxServers(DataDirectory data, SandboxSettings.Ports ports, Predicate<String> isSet) {
        this.data = data;
        inbox = new Inbox(data.resolve("mails"));
        postgres = unless(
                isSet.test(DATABASE), () -> PostgresServer.start(data.resolve("postgresql"), ports.postgresql()));
        elasticsearch = unless(
                isSet.test(SEARCH),
                () -> ElasticsearchServer.launch(data.resolve("elasticsearch"), ports.elasticsearch()));
        redis = unless(isSet.test(REDIS), () -> RedisServer.start(data.resolve("redis"), ports.redis()));
        s3 = Starting.of(() -> S3Server.start(data.resolve("s3"), faults, ports.s3()));
        smtp = Starting.of(() -> MailServer.start(inbox, faults, ports.smtp()));
    }

    private static <S extends AutoCloseable> Optional<Starting<S>> unless(boolean elsewhere, Supplier<S> start) {
        return elsewhere ? Optional.empty() : Optional.of(Starting.of(start));
    }

    /**
     * Returns when every address is known and PostgreSQL answers.
     *
     * @param isSet whether a property of the site already has a value
     */
    static SandboxServers launch(SandboxSettings settings, Predicate<String> isSet) {
        SandboxServers servers = new SandboxServers(DataDirectory.hold(settings.data()), settings.ports(), isSet);
        try {
            servers.all().forEach(Starting::await);
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    /** What the site must know to use them. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        postgres.map(Starting::await).ifPresent(server -> {
            properties.put(DATABASE, server.jdbcUrl());
            properties.put("spring.datasource.username", server.user());
            properties.put("spring.datasource.password", server.password());
        });
        elasticsearch
                .map(Starting::await)
                .ifPresent(server -> properties.put(SEARCH, server.url().toString()));
        redis.map(Starting::await)
                .ifPresent(server -> properties.put(REDIS, server.url().toString()));
        properties.put("atrium.s3.endpoint", s3.await().endpoint().toString());
        properties.put("atrium.s3.region", S3Server.REGION);
        properties.put("atrium.s3.bucket", S3Server.BUCKET);
        properties.put("atrium.s3.access-key", S3Server.ACCESS_KEY);
        properties.put("atrium.s3.secret-key", S3Server.SECRET_KEY);
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", smtp.await().port());
        properties.put("atrium.master-key", data.masterKey());
        return properties;
    }

    void awaitReady() {
        elasticsearch.map(Starting::await).ifPresent(ElasticsearchServer::awaitReady);
    }

    Path directory() {
        return data.resolve("");
    }

    Faults faults() {
        return faults;
    }

    Inbox inbox() {
        return inbox;
    }

    S3Server s3() {
        return s3.await();
    }

    /** The lock goes last: until then another start must not touch the data. */
    @Override
    public void close() {
        all().parallel().forEach(Starting::close);
        data.close();
    }

    private Stream<Starting<?>> all() {
        return Stream.of(postgres.stream(), elasticsearch.stream(), redis.stream(), Stream.of(s3, smtp))
                .flatMap(servers -> servers);
    }
}
