package dev.atrium.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.benchmark.admin.AdminListMeasurement;
import dev.atrium.benchmark.audit.VerifyMeasurement;
import dev.atrium.benchmark.chat.ChatMeasurement;
import dev.atrium.benchmark.command.CommandMeasurement;
import dev.atrium.benchmark.deletion.DeletionMeasurement;
import dev.atrium.benchmark.page.JarStartMeasurement;
import dev.atrium.benchmark.page.PageMeasurement;
import dev.atrium.benchmark.page.StartMeasurement;
import dev.atrium.benchmark.payment.WebhookMeasurement;
import dev.atrium.benchmark.search.FilledSite;
import dev.atrium.benchmark.search.ReplayMeasurement;
import dev.atrium.benchmark.search.SearchMeasurement;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the measurements and prints one table of ratios. */
public final class Benchmarks {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);
    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("fill", FilledSite::fill);
        ALL.put("start", new StartMeasurement());
        ALL.put("jar", new JarStartMeasurement());
        ALL.put("pages", new PageMeasurement());
        ALL.put("search", new SearchMeasurement());
        ALL.put("replay", new ReplayMeasurement());
        ALL.put("admin", new AdminListMeasurement());
        ALL.put("audit", new VerifyMeasurement());
        ALL.put("commands", new CommandMeasurement());
        ALL.put("webhooks", new WebhookMeasurement());
        ALL.put("chat", new ChatMeasurement());
        ALL.put("deletions", new DeletionMeasurement());
    }

    private Benchmarks() {}

    /** Ends with the first failure, whatever threads a measurement has left behind. */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            run(arguments);
            status = 0;
        } catch (Exception e) {
            LOG.error("The measurements ended early", e);
        } finally {
            System.exit(status);
        }
    }

    private static void run(String[] arguments) throws Exception {
        Options options = Options.parse(arguments);
        Files.createDirectories(options.work());
        List<Ratio> ratios = new ArrayList<>();
        try {
            for (Map.Entry<String, Measurement> measurement : ALL.entrySet()) {
                if (options.only().isEmpty() || options.only().contains(measurement.getKey())) {
                    ratios.addAll(measurement.getValue().run(options));
                }
            }
        } finally {
            print(table(ratios));
        }
    }

    /** The program's own result goes to standard output, in UTF-8 whatever the platform's default. */
    private static void print(String table) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        out.println(table);
        out.flush();
    }

    private static String table(List<Ratio> ratios) {
        StringBuilder table = new StringBuilder("""

                | measured | site | limit in the same run | ratio | target | reached | notes |
                |---|---|---|---|---|---|---|
                """);
        ratios.forEach(ratio -> table.append(ratio.row()).append('\n'));
        return table.toString();
    }
}
