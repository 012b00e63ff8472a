package dev.atrium.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to run.
 *
 * @param only names of measurements; all when empty
 * @param models sizes of the site, in models, ascending
 * @param rows of the lists of administrators, the fewest first
 * @param counted how long each figure is taken
 * @param deletions how many are due at once
 * @param drained whether to wait until all of them are done, which may take a quarter of an hour
 * @param work where the sites' data and logs go
 */
public record Options(
        Set<String> only,
        List<Integer> models,
        List<Integer> rows,
        Duration counted,
        int deletions,
        boolean drained,
        Path work) {

    private static final String SIZES = "1000,100000";
    private static final String ROWS = "1000,1000000";
    private static final Duration SHORTEST_WARM_UP = Duration.ofSeconds(10);

    /** Reads {@code --only=a,b --models=1000,100000 --rows=1000,1000000 --seconds=5 --work=target/benchmark}. */
    public static Options parse(String... arguments) {
        return new Options(
                list(arguments, "only", "").collect(Collectors.toSet()),
                list(arguments, "models", SIZES).map(Integer::valueOf).sorted().toList(),
                list(arguments, "rows", ROWS).map(Integer::valueOf).sorted().toList(),
                Duration.ofSeconds(Long.parseLong(value(arguments, "seconds", "5"))),
                Integer.parseInt(value(arguments, "deletions", "10000")),
                Boolean.parseBoolean(value(arguments, "drained", "false")),
                Path.of(value(arguments, "work", "target/benchmark")).toAbsolutePath());
    }

    private static Stream<String> list(String[] arguments, String name, String otherwise) {
        return Stream.of(value(arguments, name, otherwise).split(",")).filter(part -> !part.isBlank());
    }

    private static String value(String[] arguments, String name, String otherwise) {
        String prefix = "--" + name + "=";
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }

    /** Until then the JIT compiler still works on what is measured: a list page gets four times as fast in it. */
    public Duration warmUp() {
        return counted.compareTo(SHORTEST_WARM_UP) < 0 ? SHORTEST_WARM_UP : counted;
    }
}
