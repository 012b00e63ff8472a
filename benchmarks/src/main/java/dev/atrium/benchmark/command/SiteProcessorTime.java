package dev.atrium.benchmark.command;

import dev.atrium.benchmark.load.Measured;
import dev.atrium.benchmark.site.ProcessorTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Processor time of a load, told apart by program: the site with the load itself, PostgreSQL, Elasticsearch. */
final class SiteProcessorTime implements Supplier<Duration> {

    private final ProcessorTime program;
    private final ProcessorTime postgresql;
    private final ProcessorTime elasticsearch;
    private Duration[] before = {Duration.ZERO, Duration.ZERO, Duration.ZERO};
    private Duration[] after = before;

    SiteProcessorTime(Path data) {
        this.program = ProcessorTime.ofProcess(ProcessHandle.current());
        this.postgresql = ProcessorTime.ofServers(data.resolve("postgresql"));
        this.elasticsearch = ProcessorTime.ofServers(data.resolve("elasticsearch"));
    }

    /** Called before and after what is counted. */
    @Override
    public Duration get() {
        before = after;
        after = new Duration[] {program.total(), postgresql.total(), elasticsearch.total()};
        return after[0].plus(after[1]).plus(after[2]);
    }

    /** Between the last two calls. */
    String perCall(Measured load) {
        int calls = load.nanos().length;
        return String.format(Locale.ROOT, "%d + %d + %d µs", micros(0) / calls, micros(1) / calls, micros(2) / calls);
    }

    private long micros(int program) {
        return after[program].minus(before[program]).toNanos() / 1000;
    }
}
