package dev.atrium.api.operation;

import dev.atrium.api.admin.Stretch;

/**
 * What processing groups could not handle; answered with {@link DeadLettersPage}.
 *
 * @param group empty for all
 * @param stretch whose order does not matter, the list has only one
 */
public record FindDeadLettersQuery(String group, Stretch stretch) {}
