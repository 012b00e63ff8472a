/** Encoding and checking passwords at a bounded cost, and the rules that a new one must meet. */
@NullMarked
package dev.atrium.web.security.password;

import org.jspecify.annotations.NullMarked;
