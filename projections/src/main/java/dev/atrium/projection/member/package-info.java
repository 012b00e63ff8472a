/** Writes the read table of members. */
@NullMarked
package dev.atrium.projection.member;

import org.jspecify.annotations.NullMarked;
