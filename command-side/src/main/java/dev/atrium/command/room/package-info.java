/** Rooms: who may speak in them, and in which order what they say is heard. */
@NullMarked
package dev.atrium.command.room;

import org.jspecify.annotations.NullMarked;
