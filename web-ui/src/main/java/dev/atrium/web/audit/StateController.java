package dev.atrium.web.audit;

import dev.atrium.api.audit.EventEntry;
import dev.atrium.api.audit.HistoryView;
import dev.atrium.api.audit.StateAt;
import dev.atrium.api.audit.StateChange;
import dev.atrium.api.audit.StateView;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.looking.Looks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Time travel: what an event changed, and what was so at an instant. */
@Controller
class StateController {

    private static final int MILLI = 1_000_000;

    private final Histories histories;
    private final Looks looks;
    private final StateAt states;
    private final Queries queries;
    private final Pages pages;

    StateController(Histories histories, Looks looks, StateAt states, Queries queries, Pages pages) {
        this.histories = histories;
        this.looks = looks;
        this.states = states;
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping({
        "/audit/history/{aggregate}/{sequence:[0-9]{1,18}}",
        "/audit/history/{aggregate}/{sequence:[0-9]{1,18}}/"
    })
    View step(@PathVariable String aggregate, @PathVariable long sequence, CurrentMember viewer, Frame frame) {
        HistoryView history = find(aggregate);
        looks.at(history, viewer);
        EventEntry event = histories.event(aggregate, sequence).orElseThrow(StateController::notFound);
        Optional<StateChange> change = states.around(aggregate, sequence);
        EventLine line = EventLine.of(event, new Names(queries));
        return pages.page(
                "audit/step",
                new StepPage(
                        frame,
                        history,
                        line,
                        change.map(FieldChange::between).orElse(null),
                        histories.event(aggregate, sequence + 1).isPresent()));
    }

    /** An instant that is not given, or cannot be read, is now. */
    @GetMapping({"/audit/history/{aggregate}/at", "/audit/history/{aggregate}/at/"})
    View state(
            @PathVariable String aggregate,
            @RequestParam(defaultValue = "") String instant,
            CurrentMember viewer,
            Frame frame) {
        HistoryView history = find(aggregate);
        looks.at(history, viewer);
        Instant wanted = parse(instant).orElse(history.last());
        StateView state = states.at(aggregate, wanted).orElse(StateView.NOTHING);
        return pages.page("audit/state", new StatePage(frame, history, wanted, state));
    }

    /** Events are kept finer than these pages show and ask: a millisecond is meant to its end. */
    private static Optional<Instant> parse(String instant) {
        try {
            return instant.isEmpty() || instant.length() > 40
                    ? Optional.empty()
                    : Optional.of(
                                    instant.endsWith("Z")
                                            ? Instant.parse(instant)
                                            : LocalDateTime.parse(instant).toInstant(ZoneOffset.UTC))
                            .map(read -> read.getNano() % MILLI == 0 ? read.plusNanos(MILLI - 1) : read);
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    private HistoryView find(String aggregate) {
        return histories.find(aggregate).orElseThrow(StateController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
