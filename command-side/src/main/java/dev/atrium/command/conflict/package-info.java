/** What happens when two nodes change one aggregate at the same moment. */
@NullMarked
package dev.atrium.command.conflict;

import org.jspecify.annotations.NullMarked;
