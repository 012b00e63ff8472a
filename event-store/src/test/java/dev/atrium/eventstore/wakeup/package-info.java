/** Several nodes on one database. */
@NullMarked
package dev.atrium.eventstore.wakeup;

import org.jspecify.annotations.NullMarked;
