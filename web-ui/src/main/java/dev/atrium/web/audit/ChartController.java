package dev.atrium.web.audit;

import dev.atrium.api.audit.CountEventsQuery;
import dev.atrium.api.audit.DailyCounts;
import dev.atrium.api.audit.DailyCounts.DailyCount;
import dev.atrium.api.audit.SumPaymentsQuery;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What happened how often, day by day. */
@Controller
class ChartController {

    private static final int USUAL_DAYS = 30;

    private final Queries queries;
    private final Pages pages;
    private final Clock clock;

    ChartController(Queries queries, Pages pages, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({"/audit/charts", "/audit/charts/"})
    View show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            CurrentMember viewer,
            Frame frame) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate last = day(to).orElse(today);
        LocalDate first = day(from).orElse(last.minusDays(USUAL_DAYS - 1));
        Days days = Days.between(first, last);
        List<BarChart> charts = new ArrayList<>();
        charts.add(events("registrations", ChartPage.REGISTRATIONS, days));
        charts.add(events("deletions", ChartPage.DELETIONS, days));
        charts.addAll(payments(days));
        return pages.page("audit/charts", new ChartPage(frame, days, charts));
    }

    private BarChart events(String name, List<String> types, Days days) {
        DailyCounts counts =
                queries.ask(new CountEventsQuery(Set.copyOf(types), days.first(), days.last()), DailyCounts.class);
        return BarChart.of(name, types, days, counts.counts());
    }

    /** One for each currency: amounts of two have no common scale. */
    private List<BarChart> payments(Days days) {
        List<DailyCount> sums = queries.ask(new SumPaymentsQuery(days.first(), days.last()), DailyCounts.class)
                .counts();
        List<BarChart> charts = sums.stream()
                .map(DailyCount::name)
                .distinct()
                .sorted()
                .map(currency -> BarChart.of("payments", List.of(currency), days, of(currency, sums))
                        .in(currency))
                .toList();
        return charts.isEmpty() ? List.of(BarChart.of("payments", List.of(), days, List.of())) : charts;
    }

    private static List<DailyCount> of(String currency, List<DailyCount> sums) {
        return sums.stream().filter(sum -> sum.name().equals(currency)).toList();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() < 3000);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
