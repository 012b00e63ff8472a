/** Time travel, compared with what was really so. */
@NullMarked
package dev.atrium.command.replay;

import org.jspecify.annotations.NullMarked;
