package dev.atrium.api.admin;

import java.util.List;

/** A stretch of the payments. */
public record ListedPaymentsPage(List<ListedPayment> rows, Stretch.Edges edges) implements ListedPage<ListedPayment> {}
