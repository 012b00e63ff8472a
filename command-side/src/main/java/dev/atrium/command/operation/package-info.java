/** What operators did to the machinery, so that it is in the history like everything else. */
@NullMarked
package dev.atrium.command.operation;

import org.jspecify.annotations.NullMarked;
