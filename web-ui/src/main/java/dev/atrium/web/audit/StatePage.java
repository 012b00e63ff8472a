package dev.atrium.web.audit;

import dev.atrium.api.audit.HistoryView;
import dev.atrium.api.audit.StateView;
import dev.atrium.web.layout.Frame;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What an aggregate was at an instant. */
public record StatePage(Frame frame, HistoryView history, Instant instant, StateView state) implements AuditPage {

    @Override
    public String title() {
        return t("audit.state.title", kind(history.type()), history.aggregate());
    }

    public String historyAddress() {
        return "/audit/history/" + AuditAddress.encode(history.aggregate());
    }

    /** As the browser's own field for dates and times wants it. */
    public String typed() {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC)
                .toString();
    }

    public boolean isBeforeEverything() {
        return state.sequence() < 0;
    }
}
