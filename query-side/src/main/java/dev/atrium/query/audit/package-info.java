/** An index of all events, by what they are about, and what auditors ask of it. */
@NullMarked
package dev.atrium.query.audit;

import org.jspecify.annotations.NullMarked;
