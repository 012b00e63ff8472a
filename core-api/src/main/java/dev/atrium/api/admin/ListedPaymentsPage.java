package dev.atrium.api.admin;

import dev.atrium.api.payment.PaymentView;
import java.util.List;

/** A stretch of the payments. */
public record ListedPaymentsPage(List<PaymentView> rows, Stretch.Edges edges) implements ListedPage<PaymentView> {}
