package dev.atrium.api.audit;

import java.time.LocalDate;

/**
 * Sums what was paid, in minor units, by day (UTC) and currency; refunds are not taken off. Answered by {@link DailyCounts},
 * named by currency.
 *
 * @param from included
 * @param to included
 */
public record SumPaymentsQuery(LocalDate from, LocalDate to) {}
