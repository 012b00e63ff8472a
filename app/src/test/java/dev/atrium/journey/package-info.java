/** The whole site with its real servers, used as a member would: over HTTP and in a browser. */
@NullMarked
package dev.atrium.journey;

import org.jspecify.annotations.NullMarked;
