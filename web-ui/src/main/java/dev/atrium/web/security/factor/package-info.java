/** The second factor of members: challenges, the codes that answer them, and what a session has proved. */
@NullMarked
package dev.atrium.web.security.factor;

import org.jspecify.annotations.NullMarked;
