/** Tells what an aggregate was at any time, by replaying its events through its own code. */
@NullMarked
package dev.atrium.command.replay;

import org.jspecify.annotations.NullMarked;
