/** Chat pages: the public room, private rooms, and the list of one's own. */
@NullMarked
package dev.atrium.web.chat;

import org.jspecify.annotations.NullMarked;
