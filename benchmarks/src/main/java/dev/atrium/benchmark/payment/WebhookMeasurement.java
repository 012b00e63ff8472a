package dev.atrium.benchmark.payment;

import com.stripe.net.Webhook;
import dev.atrium.AtriumApplication;
import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.load.Load;
import dev.atrium.benchmark.load.Measured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Notices posted over HTTP, checked and stored, against raw durable inserts of the same row on the same server. They are about
 * nothing that the site knows, so that what is measured is taking them in.
 */
public final class WebhookMeasurement implements Measurement {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final double TARGET = 0.5;
    private static final String SECRET = "whsec_sandbox";

    private final AtomicLong numbers = new AtomicLong(System.nanoTime());

    @Override
    public List<Ratio> run(Options options) throws Exception {
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(AtriumApplication.class)
                .run(
                        "--server.port=0",
                        "--atrium.demo=false",
                        "--atrium.sandbox.data=" + options.work().resolve("webhooks"))) {
            int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            DriverManagerDataSource database = database(site);
            new JdbcTemplate(database)
                    .execute("create table if not exists benchmark_notice (like payment_notice including all)");
            List<Ratio> ratios = new ArrayList<>();
            for (int clients : CLIENTS) {
                Measured limit = load(clients, options).run(client -> rawInsert(database));
                Measured ours = load(clients, options).run(client -> post(port));
                ratios.add(ratio(clients, ours, limit));
            }
            return ratios;
        }
    }

    private static Load load(int clients, Options options) {
        return new Load(clients, options.warmUp(), options.counted(), () -> Duration.ZERO);
    }

    private static Ratio ratio(int clients, Measured ours, Measured limit) {
        return Ratio.atLeast(
                TARGET,
                "take in a notice of Stripe, " + clients + (clients == 1 ? " client" : " clients"),
                String.format(Locale.ROOT, "%.0f/s", ours.perSecond()),
                String.format(Locale.ROOT, "%.0f/s raw inserts", limit.perSecond()),
                ours.perSecond() / limit.perSecond(),
                String.format(Locale.ROOT, "p50 %.1f, p99 %.1f ms", ours.millisAt(0.5), ours.millisAt(0.99)));
    }

    private Callable<?> rawInsert(DriverManagerDataSource database) {
        try {
            Connection connection = database.getConnection();
            PreparedStatement insert = connection.prepareStatement(
                    "insert into benchmark_notice"
                            + " (id, type, created, received, state, next_try) values (?, 'x', now(), now(), 'waiting', now())");
            return () -> {
                insert.setString(1, "evt_" + numbers.incrementAndGet());
                return insert.executeUpdate();
            };
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for a raw insert", e);
        }
    }

    private Callable<?> post(int port) {
        HttpClient client = HttpClient.newHttpClient();
        URI address = URI.create("http://localhost:" + port + "/stripe/webhook");
        return () -> {
            String notice = "{\"id\":\"evt_" + numbers.incrementAndGet()
                    + "\",\"type\":\"benchmark.notice\",\"created\":1,\"data\":{\"object\":{\"object\":\"benchmark\"}}}";
            int status = client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Stripe-Signature", signature(notice))
                                    .POST(BodyPublishers.ofString(notice))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("a notice was answered " + status);
            }
            return status;
        };
    }

    private static String signature(String notice) throws GeneralSecurityException {
        long time = Instant.now().getEpochSecond();
        return "t=" + time + ",v1=" + Webhook.Util.computeHmacSha256(SECRET, time + "." + notice);
    }

    /** Not the site's pool: its clients keep their connections. */
    private static DriverManagerDataSource database(ApplicationContext site) {
        return new DriverManagerDataSource(
                site.getEnvironment().getRequiredProperty("spring.datasource.url"),
                site.getEnvironment().getRequiredProperty("spring.datasource.username"),
                site.getEnvironment().getProperty("spring.datasource.password", ""));
    }
}
