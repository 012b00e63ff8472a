package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.mail.Inbox;
import dev.atrium.sandbox.mail.MailServer;
import dev.atrium.sandbox.server.RedisServer;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import dev.atrium.sandbox.storage.S3Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** What the nodes of one site share: the sandbox's servers without its site, in this JVM, so that they outlive every node. */
final class SharedServers implements AutoCloseable {

    private final Faults faults = new Faults();
    private final TestDatabase database = TestServers.freshDatabase();
    private final Inbox inbox;
    private final RedisServer broker;
    private final S3Server s3;
    private final MailServer smtp;
    private final HttpServer captcha;

    SharedServers(Path directory) throws IOException {
        TestServers.launchElasticsearch();
        inbox = new Inbox(directory.resolve("mails"));
        broker = RedisServer.start(directory.resolve("redis"), 0);
        s3 = S3Server.start(directory.resolve("s3"), faults, 0);
        smtp = MailServer.start(inbox, faults, 0);
        captcha = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        captcha.createContext("/", exchange -> {
            byte[] passed = "{\"success\": true}".getBytes(UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, passed.length);
            exchange.getResponseBody().write(passed);
            exchange.close();
        });
        captcha.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        captcha.start();
    }

    DataSource database() {
        return database.dataSource();
    }

    /** How many mails came for an address. */
    long mailsTo(String address) {
        return inbox.newestFirst().stream()
                .filter(mail -> mail.to().equals(address))
                .count();
    }

    /** @param publicUrl by which members reach the site, whichever node answers */
    Map<String, String> options(String publicUrl) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("spring.datasource.url", database.jdbcUrl());
        options.put("spring.datasource.username", database.user());
        options.put("spring.datasource.password", database.password());
        options.put("spring.datasource.hikari.maximum-pool-size", "14");
        options.put("spring.mail.host", "127.0.0.1");
        options.put("spring.mail.port", Integer.toString(smtp.port()));
        options.put("atrium.master-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        options.put("atrium.public-url", publicUrl);
        options.put("atrium.trusted-proxies", "127.0.0.0/8");
        options.put("atrium.elasticsearch.url", TestServers.elasticsearch().toString());
        options.put("atrium.valkey.url", broker.url().toString());
        options.put("atrium.s3.endpoint", s3.endpoint().toString());
        options.put("atrium.s3.region", S3Server.REGION);
        options.put("atrium.s3.bucket", S3Server.BUCKET);
        options.put("atrium.s3.access-key", S3Server.ACCESS_KEY);
        options.put("atrium.s3.secret-key", S3Server.SECRET_KEY);
        options.put("atrium.captcha.site-key", "none");
        options.put("atrium.captcha.secret", "none");
        options.put(
                "atrium.captcha.verify-url",
                "http://127.0.0.1:" + captcha.getAddress().getPort() + "/");
        options.put("atrium.captcha.script-url", "/none.js");
        options.put("atrium.classifier.detect-nsfw-images", "false");
        options.put("atrium.twilio.account-sid", "none");
        options.put("atrium.twilio.auth-token", "none");
        options.put("atrium.twilio.from", "+441234567890");
        options.put("atrium.payments.secret-key", "sk_test_none");
        options.put("atrium.payments.publishable-key", "pk_test_none");
        options.put("atrium.payments.webhook-secret", "whsec_none");
        return options;
    }

    @Override
    public void close() {
        captcha.stop(0);
        smtp.close();
        s3.close();
        broker.close();
    }
}
