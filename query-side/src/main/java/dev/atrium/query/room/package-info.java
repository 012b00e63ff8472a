/** The read tables of rooms and their messages, and who asks them: chat pages and sockets. */
@NullMarked
package dev.atrium.query.room;

import org.jspecify.annotations.NullMarked;
