package dev.atrium.api.admin;

import dev.atrium.api.deletion.DeletionPhase;
import java.util.Set;

/**
 * Deletions in some phases for administrators, those with the earliest date first; answered with {@link ListedDeletionsPage}.
 *
 * @param stretch whose column does not matter, the list has only one order
 */
public record ListDeletionsQuery(Set<DeletionPhase> phases, Stretch stretch) {}
