package dev.atrium.api.operation;

import dev.atrium.api.admin.Stretch;

/**
 * Mails that did not go out; answered with {@link FailedMailsPage}.
 *
 * @param state {@code failed} or {@code queued}; empty for both
 * @param kind empty for all
 * @param cause what the causes begin with; empty for all
 * @param stretch whose column does not matter, the list has only one order
 */
public record FindFailedMailsQuery(String state, String kind, String cause, Stretch stretch) {}
