/** Rooms, as administrators see them. */
@NullMarked
package dev.atrium.web.admin.room;

import org.jspecify.annotations.NullMarked;
