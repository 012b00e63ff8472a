/** What is stored, and that it stays readable. */
@NullMarked
package dev.atrium.eventstore.serialization;

import org.jspecify.annotations.NullMarked;
