package dev.atrium.api.audit;

import java.time.LocalDate;
import java.util.List;

/** How often something happened on which day; days without are left out. */
public record DailyCounts(List<DailyCount> counts) {

    /** @param name what was counted */
    public record DailyCount(LocalDate day, String name, long count) {}
}
