/** Answers for errors tested. */
@NullMarked
package dev.atrium.web.error;

import org.jspecify.annotations.NullMarked;
