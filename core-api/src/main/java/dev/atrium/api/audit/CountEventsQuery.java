package dev.atrium.api.audit;

import java.time.LocalDate;
import java.util.Set;

/**
 * Counts events by day (UTC) and type. Answered by {@link DailyCounts}.
 *
 * @param from included
 * @param to included
 */
public record CountEventsQuery(Set<String> types, LocalDate from, LocalDate to) {}
