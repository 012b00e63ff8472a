/** What auditors look at: histories, states as they once were, and whether the stored events are still what they were. */
@NullMarked
package dev.atrium.api.audit;

import org.jspecify.annotations.NullMarked;
