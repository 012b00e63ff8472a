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
import java.util.stream.Stream;

/**
 * The servers that the site needs, started side by side. Elasticsearch takes longest and nothing needs it at once, so the
 * application starts meanwhile; {@link #awaitReady} then waits for it.
 */
final class SandboxServers implements AutoCloseable {

    private final DataDirectory data;
    private final Faults faults = new Faults();
    private final Inbox inbox;
    private final Starting<PostgresServer> postgres;
    private final Starting<RedisServer> redis;
    private final Starting<S3Server> s3;
    private final Starting<MailServer> smtp;
    private final Starting<ElasticsearchServer> elasticsearch;

    private SandboxServers(DataDirectory data, SandboxSettings.Ports ports) {
        this.data = data;
        inbox = new Inbox(data.resolve("mails"));
        postgres = Starting.of(() -> PostgresServer.start(data.resolve("postgresql"), ports.postgresql()));
        elasticsearch =
                Starting.of(() -> ElasticsearchServer.launch(data.resolve("elasticsearch"), ports.elasticsearch()));
        redis = Starting.of(() -> RedisServer.start(data.resolve("redis"), ports.redis()));
        s3 = Starting.of(() -> S3Server.start(data.resolve("s3"), faults, ports.s3()));
        smtp = Starting.of(() -> MailServer.start(inbox, faults, ports.smtp()));
    }

    /** Returns when every address is known and PostgreSQL answers. */
    static SandboxServers launch(SandboxSettings settings) {
        SandboxServers servers = new SandboxServers(DataDirectory.hold(settings.data()), settings.ports());
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
        properties.put("spring.datasource.url", postgres.await().jdbcUrl());
        properties.put("spring.datasource.username", postgres.await().user());
        properties.put("spring.datasource.password", postgres.await().password());
        properties.put("atrium.elasticsearch.url", elasticsearch.await().url().toString());
        properties.put("spring.data.redis.url", redis.await().url().toString());
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
        elasticsearch.await().awaitReady();
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
        return Stream.of(postgres, elasticsearch, redis, s3, smtp);
    }
}
