package dev.atrium.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes of one site, each a process of its own, behind a load balancer. */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path directory;
    private final SharedServers servers;
    private final LoadBalancer balancer;
    private final String publicUrl;
    private final List<SiteProcess> nodes = new ArrayList<>();
    private final JdbcClient jdbc;

    Cluster(Path directory) throws IOException {
        this(directory, new LoadBalancer());
    }

    private Cluster(Path directory, LoadBalancer balancer) throws IOException {
        this(directory, balancer, "http://localhost:" + balancer.port());
    }

    /** With something else in front of the nodes, which visitors reach at this address; the balancer only asks for readiness then. */
    Cluster(Path directory, String publicUrl) throws IOException {
        this(directory, new LoadBalancer(), publicUrl);
    }

    private Cluster(Path directory, LoadBalancer balancer, String publicUrl) throws IOException {
        this.directory = directory;
        this.servers = new SharedServers(directory);
        this.balancer = balancer;
        this.publicUrl = publicUrl;
        this.jdbc = JdbcClient.create(servers.database());
    }

    /** The first makes the schema; the others start side by side. */
    void grow(int size) throws IOException {
        nodes.removeIf(node -> !node.isAlive());
        if (nodes.isEmpty()) {
            awaitReady(launch());
        }
        List<SiteProcess> more = new ArrayList<>();
        while (nodes.size() < size) {
            more.add(launch());
        }
        more.forEach(this::awaitReady);
    }

    private SiteProcess launch() throws IOException {
        Map<String, String> settings = servers.options(publicUrl);
        SiteProcess node = SiteProcess.launchNode(
                directory,
                settings,
                "--atrium.shutdown.drain=PT5S",
                "--atrium.deletion.interval=PT15S",
                // Often, so that a run shows whether two nodes ever do it at once.
                "--atrium.payments.reconciliation.every=PT1S");
        nodes.add(node);
        balancer.add(node.port());
        return node;
    }

    private void awaitReady(SiteProcess node) {
        node.awaitPages();
        await("the balancer knows it").atMost(PATIENCE).until(() -> balancer.isReady(node.port()));
    }

    /** Those that a test before has left alive. */
    List<SiteProcess> nodes() {
        return List.copyOf(nodes);
    }

    /** By way of the load balancer. */
    Visitor visitor() {
        return new Visitor(balancer.port());
    }

    LoadBalancer balancer() {
        return balancer;
    }

    SharedServers servers() {
        return servers;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** `kill -9`. */
    void kill(SiteProcess node) throws InterruptedException {
        node.kill();
        nodes.remove(node);
        balancer.remove(node.port());
    }

    /** As a rolling restart does it: the new one is ready before the old one is told to end. */
    void replace(SiteProcess old) throws IOException, InterruptedException {
        awaitReady(launch());
        old.close();
        nodes.remove(old);
        balancer.remove(old.port());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        nodes.forEach(SiteProcess::terminate);
        for (SiteProcess node : nodes) {
            node.close();
        }
        balancer.close();
        servers.close();
    }
}
