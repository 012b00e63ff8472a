/** The read table of deletions: for the member who leaves, for the tasks that look after them, for the administrator. */
@NullMarked
package dev.atrium.query.deletion;

import org.jspecify.annotations.NullMarked;
