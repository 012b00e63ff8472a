package dev.atrium.benchmark.command;

import dev.atrium.api.audit.ChainStatus;
import dev.atrium.api.audit.EventChain;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.UserId;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.load.Load;
import dev.atrium.benchmark.load.Measured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Acknowledged publish commands against raw durable commits, at 1, 8 and 32 clients. */
final class CreateRate {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final double TARGET = 0.5;
    /** The chain lets events gather for a tenth of a second. */
    private static final double CHAINED = 0.95;
    /** About what one stored event with its metadata takes. */
    private static final int EVENT_BYTES = 600;

    private final CommandGateway commands;
    private final Publishing publishing;
    private final RawCommits raw;
    private final Options options;
    private final SiteProcessorTime cpu;
    private final EventChain chain;

    CreateRate(ApplicationContext site, Options options, Path data) {
        IdSource ids = site.getBean(IdSource.class);
        this.commands = site.getBean(CommandGateway.class);
        this.publishing = new Publishing(ids, new UserId(ids.next()));
        this.raw = new RawCommits(ownConnections(site), EVENT_BYTES);
        this.options = options;
        this.cpu = new SiteProcessorTime(data);
        this.chain = site.getBean(EventChain.class);
    }

    List<Ratio> measure() throws Exception {
        warmUp();
        List<Ratio> ratios = new ArrayList<>();
        for (int clients : CLIENTS) {
            Measured limit = rawCommits(clients);
            String cpuOfLimit = cpu.perCall(limit);
            ChainStatus before = chain.status();
            Measured ours = publications(clients);
            ChainStatus after = chain.status();
            ratios.add(Ratio.atLeast(
                    TARGET,
                    "create model, " + clients + (clients == 1 ? " client" : " clients"),
                    rate(ours),
                    rate(limit) + " raw commits",
                    ours.perSecond() / limit.perSecond(),
                    String.format(
                            Locale.ROOT,
                            "p50 %.2f, p99 %.1f ms; CPU %s against %s",
                            ours.millisAt(0.5),
                            ours.millisAt(0.99),
                            cpu.perCall(ours),
                            cpuOfLimit)));
            ratios.add(chained(clients, before, after));
        }
        return ratios;
    }

    /** How far the chain came while the store grew. */
    private static Ratio chained(int clients, ChainStatus before, ChainStatus after) {
        long appended = after.head() - before.head();
        long linked = after.index() - before.index();
        return Ratio.atLeast(
                CHAINED,
                "events chained meanwhile, " + clients + (clients == 1 ? " client" : " clients"),
                linked + " events",
                appended + " appended",
                (double) linked / appended,
                after.head() - after.index() + " behind at the end");
    }

    /** A site that has just started compiles itself. */
    private void warmUp() throws Exception {
        var unusedLimit = rawCommits(CLIENTS[1]);
        var unused = publications(CLIENTS[1]);
    }

    private Measured rawCommits(int clients) throws Exception {
        return load(clients).run(client -> raw.client());
    }

    private Measured publications(int clients) throws Exception {
        return load(clients).run(client -> () -> commands.sendAndWait(publishing.next()));
    }

    private Load load(int clients) {
        return new Load(clients, options.warmUp(), options.counted(), cpu);
    }

    private static String rate(Measured measured) {
        return String.format(Locale.ROOT, "%.0f/s", measured.perSecond());
    }

    /** Not the site's pool: its clients keep their connections. */
    private static DriverManagerDataSource ownConnections(ApplicationContext site) {
        return new DriverManagerDataSource(
                site.getEnvironment().getRequiredProperty("spring.datasource.url"),
                site.getEnvironment().getRequiredProperty("spring.datasource.username"),
                site.getEnvironment().getProperty("spring.datasource.password", ""));
    }
}
