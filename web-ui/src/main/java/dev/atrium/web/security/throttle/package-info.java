/** How often something may be tried, counted in PostgreSQL so that it holds across nodes, restarts and parallel tries. */
@NullMarked
package dev.atrium.web.security.throttle;

import org.jspecify.annotations.NullMarked;
