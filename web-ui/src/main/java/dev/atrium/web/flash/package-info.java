/** Messages that tell once what happened, also across a redirect and without a session. */
@NullMarked
package dev.atrium.web.flash;

import org.jspecify.annotations.NullMarked;
