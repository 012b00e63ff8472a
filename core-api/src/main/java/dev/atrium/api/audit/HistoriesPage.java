package dev.atrium.api.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Histories, the one that began last first.
 *
 * @param next where the next page begins, null at the end
 */
public record HistoriesPage(
        List<HistoryView> histories, @Nullable Long next) {}
