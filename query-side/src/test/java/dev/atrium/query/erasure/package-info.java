/** Tests of what an erasure does with read tables. */
@NullMarked
package dev.atrium.query.erasure;

import org.jspecify.annotations.NullMarked;
