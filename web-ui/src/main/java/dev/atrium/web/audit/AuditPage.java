package dev.atrium.web.audit;

import dev.atrium.web.layout.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page below {@code /audit/}: with a row of links to the others, and times that line up. */
public interface AuditPage extends Page {

    DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    /** @param key of its text */
    record Tab(String path, String key) {}

    List<Tab> TABS = List.of(
            new Tab("/audit/", "audit.tab.overview"),
            new Tab("/audit/events", "audit.tab.events"),
            new Tab("/audit/charts", "audit.tab.charts"));

    default List<Tab> tabs() {
        return TABS;
    }

    default @Nullable String currentTab(Tab tab) {
        String path = frame().path().split("[?]", 2)[0];
        return (path + "/").equals(tab.path()) || path.equals(tab.path()) ? "page" : null;
    }

    /** All times of these pages are UTC, to the millisecond. */
    default String at(@Nullable Instant instant) {
        return instant == null ? "–" : TIME.format(instant);
    }

    /** What happened, in words; a kind of event that has none yet is named by its type. */
    default String what(String eventType) {
        String key = "audit.event." + eventType;
        return texts().has(key) ? t(key) : EventWords.of(eventType);
    }

    /** What kind of aggregate it is. */
    default String kind(String aggregateType) {
        String key = "audit.kind." + aggregateType;
        return texts().has(key) ? t(key) : aggregateType;
    }
}
