/** How one command starts the site: servers, addresses, refusals that help, and the lines printed when it is ready. */
@NullMarked
package dev.atrium.sandbox.start;

import org.jspecify.annotations.NullMarked;
