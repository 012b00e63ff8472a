/** Cookies of the pages themselves, as against those of sessions and of security. */
@NullMarked
package dev.atrium.web.cookie;

import org.jspecify.annotations.NullMarked;
