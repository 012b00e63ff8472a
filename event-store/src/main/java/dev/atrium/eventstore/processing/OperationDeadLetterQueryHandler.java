package dev.atrium.eventstore.processing;

import dev.atrium.api.operation.DeadLettersPage;
import dev.atrium.api.operation.DeadLettersPage.Row;
import dev.atrium.api.operation.FindDeadLettersQuery;
import dev.atrium.eventstore.processing.DeadLetters.Letter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells operators what could not be handled. */
@Component
class OperationDeadLetterQueryHandler {

    private static final int MOST_LETTERS = 500;

    private final DeadLetters letters;

    OperationDeadLetterQueryHandler(DeadLetters letters) {
        this.letters = letters;
    }

    @QueryHandler
    DeadLettersPage handle(FindDeadLettersQuery query) {
        Map<String, Long> counts = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (String group : letters.groups()) {
            long count = letters.count(group);
            if (count > 0) {
                counts.put(group, count);
                rows.addAll(rows(group));
            }
        }
        rows.sort(Comparator.comparing(Row::at));
        return new DeadLettersPage(rows, counts);
    }

    private List<Row> rows(String group) {
        Map<String, List<Letter>> bySequence = letters.list(group, MOST_LETTERS).stream()
                .collect(Collectors.groupingBy(Letter::sequence, LinkedHashMap::new, Collectors.toList()));
        return bySequence.values().stream().map(of -> row(group, of)).toList();
    }

    private static Row row(String group, List<Letter> waiting) {
        Letter first =
                waiting.stream().min(Comparator.comparingLong(Letter::index)).orElseThrow();
        return new Row(group, first.sequence(), waiting.size(), first.eventType(), first.at(), first.cause());
    }
}
