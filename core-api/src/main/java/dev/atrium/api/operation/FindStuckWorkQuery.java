package dev.atrium.api.operation;

import dev.atrium.api.admin.Stretch;

/**
 * Asks for work that keeps failing; answered with a {@link StuckWorkPage}.
 *
 * @param task empty for all kinds
 * @param instance what the pieces' names begin with, such as an account; empty for all
 * @param stretch whose column does not matter, the list has only one order
 */
public record FindStuckWorkQuery(String task, String instance, Stretch stretch) {}
