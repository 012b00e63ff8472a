/** Leaving: a deletion is scheduled, may be stopped until its date, and is then carried out, phase by phase. */
@NullMarked
package dev.atrium.api.deletion;

import org.jspecify.annotations.NullMarked;
