package dev.atrium.api.audit;

import java.util.List;

/**
 * @param indexes places in the store, in the order that was asked for
 * @param hasMore whether there are more beyond the last of them
 */
public record HistoryPage(List<Long> indexes, boolean hasMore) {}
