package dev.atrium.journey;

import dev.atrium.AtriumApplication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another node of a running site: the same servers, a port of its own, no sandbox. */
final class SecondNode implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.mail.host",
            "spring.mail.port",
            "atrium.master-key",
            "atrium.public-url",
            "atrium.elasticsearch.url",
            "atrium.s3.endpoint",
            "atrium.s3.region",
            "atrium.s3.bucket",
            "atrium.s3.access-key",
            "atrium.s3.secret-key",
            "atrium.captcha.site-key",
            "atrium.captcha.secret",
            "atrium.captcha.verify-url",
            "atrium.captcha.script-url",
            "atrium.twilio.account-sid",
            "atrium.twilio.auth-token",
            "atrium.twilio.from",
            "atrium.twilio.base-url",
            "atrium.payments.secret-key",
            "atrium.payments.publishable-key",
            "atrium.payments.webhook-secret",
            "atrium.payments.api-base",
            "atrium.payments.script-url",
            "atrium.valkey.url");

    private final ConfigurableApplicationContext context;

    private SecondNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static SecondNode of(Environment first) {
        List<String> arguments = new ArrayList<>(List.of(EventStoreUnderTest.profiles("second-node")));
        settings(first).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--server.port=0");
        return new SecondNode(
                new SpringApplicationBuilder(AtriumApplication.class).run(arguments.toArray(String[]::new)));
    }

    /** What a node has to be told to join a running one. */
    static Map<String, String> settings(Environment first) {
        Map<String, String> settings = new HashMap<>();
        for (String name : SHARED) {
            String value = first.getProperty(name);
            if (value != null) {
                settings.put(name, value);
            }
        }
        settings.put("spring.jmx.enabled", "false");
        return settings;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
