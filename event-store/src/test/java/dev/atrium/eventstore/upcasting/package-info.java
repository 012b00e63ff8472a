/** Events of older revisions, as they were stored. */
@NullMarked
package dev.atrium.eventstore.upcasting;

import org.jspecify.annotations.NullMarked;
