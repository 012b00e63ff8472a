/** Records that somebody looked at a history. */
@NullMarked
package dev.atrium.command.audit;

import org.jspecify.annotations.NullMarked;
