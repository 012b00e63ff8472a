package dev.atrium.benchmark.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The processor time of a site: its own process and the servers that work on its data directory. Linux only. */
public final class ProcessorTime {

    private static final long NANOS_PER_TICK = 10_000_000;
    private static final int USER_TIME = 11;
    private static final int TIMES = 4;

    private final Supplier<Stream<ProcessHandle>> processes;

    private ProcessorTime(Supplier<Stream<ProcessHandle>> processes) {
        this.processes = processes;
    }

    /** The site with all its servers. */
    static ProcessorTime ofSite(ProcessHandle site, Path dataDirectory) {
        return new ProcessorTime(() -> Stream.concat(family(site), servers(dataDirectory)));
    }

    public static ProcessorTime ofProcess(ProcessHandle process) {
        return new ProcessorTime(() -> Stream.of(process));
    }

    /** Whatever works on this directory. */
    public static ProcessorTime ofServers(Path directory) {
        return new ProcessorTime(() -> servers(directory));
    }

    /** Spent so far, including children that ended and were waited for; zero where there is no {@code /proc}. */
    public Duration total() {
        long ticks = processes
                .get()
                .mapToLong(ProcessHandle::pid)
                .distinct()
                .map(ProcessorTime::ticks)
                .sum();
        return Duration.ofNanos(ticks * NANOS_PER_TICK);
    }

    /** PostgreSQL leaves the family of the process that started it, so it is found by the directory it works on. */
    private static Stream<ProcessHandle> servers(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process.pid()).contains(directory.toString()))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .flatMap(ProcessorTime::family);
    }

    private static Stream<ProcessHandle> family(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    private static String commandLine(long pid) {
        return read(pid, "cmdline");
    }

    private static long ticks(long pid) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        // The second field is the program's name in brackets, which may hold anything.
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return fields.subList(USER_TIME, USER_TIME + TIMES).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + file));
        } catch (IOException goneOrNotLinux) {
            return "";
        }
    }
}
