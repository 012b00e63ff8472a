package dev.atrium.web.audit;

import dev.atrium.api.audit.EventArchive;
import dev.atrium.api.audit.EventEntry;
import dev.atrium.api.audit.FindHistoriesQuery;
import dev.atrium.api.audit.FindHistoryQuery;
import dev.atrium.api.audit.FindStepQuery;
import dev.atrium.api.audit.HistoriesPage;
import dev.atrium.api.audit.HistoryFilter;
import dev.atrium.api.audit.HistoryPage;
import dev.atrium.api.audit.HistoryView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Queries;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds events in the index, and reads them from the archive. */
@Component
class Histories {

    private static final int PAGE = 50;
    private static final int EXPORT_PAGE = 500;

    private final Queries queries;
    private final EventArchive archive;

    Histories(Queries queries, EventArchive archive) {
        this.queries = queries;
        this.archive = archive;
    }

    Optional<HistoryView> find(String aggregate) {
        if (aggregate.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return queries.ask(FindHistoriesQuery.of(aggregate), HistoriesPage.class).histories().stream()
                .findFirst();
    }

    EventPage page(HistoryFilter filter, long beyond, boolean newestFirst) {
        HistoryPage found = queries.ask(new FindHistoryQuery(filter, beyond, newestFirst, PAGE), HistoryPage.class);
        Comparator<EventEntry> order = Comparator.comparingLong(EventEntry::index);
        List<EventEntry> events = archive.events(found.indexes()).stream()
                .sorted(newestFirst ? order.reversed() : order)
                .toList();
        return new EventPage(
                events, found.subjects(), found.hasMore() ? found.indexes().getLast() : null);
    }

    Optional<EventEntry> event(String aggregate, long sequence) {
        HistoryPage found = queries.ask(new FindStepQuery(aggregate, sequence), HistoryPage.class);
        return archive.events(found.indexes()).stream().findFirst();
    }

    /** Places of all events of a filter, page by page. */
    LongFunction<List<Long>> all(HistoryFilter filter) {
        return beyond -> queries.ask(new FindHistoryQuery(filter, beyond, false, EXPORT_PAGE), HistoryPage.class)
                .indexes();
    }

    /**
     * @param subjects whom its events are about
     * @param next where the next page begins, null at the end
     */
    record EventPage(
            List<EventEntry> events,
            Set<UserId> subjects,
            @Nullable Long next) {}
}
