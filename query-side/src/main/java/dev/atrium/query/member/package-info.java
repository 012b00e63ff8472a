/** The read table of members, and who asks it: signing in and profiles. */
@NullMarked
package dev.atrium.query.member;

import org.jspecify.annotations.NullMarked;
