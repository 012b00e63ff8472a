/** How pages talk to the rest of the house: commands that wait for their effect to be visible, and queries. */
@NullMarked
package dev.atrium.web.command;

import org.jspecify.annotations.NullMarked;
