/** Where members talk: the public room, private rooms of two, and the messages in them. */
@NullMarked
package dev.atrium.api.room;

import org.jspecify.annotations.NullMarked;
