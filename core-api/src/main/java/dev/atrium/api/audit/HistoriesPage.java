package dev.atrium.api.audit;

import java.util.List;

/** Histories, in the order in which they began. */
public record HistoriesPage(List<HistoryView> histories) {}
