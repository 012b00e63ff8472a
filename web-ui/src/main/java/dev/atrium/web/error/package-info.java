/** Pages and problem details for requests that cannot be answered. */
@NullMarked
package dev.atrium.web.error;

import org.jspecify.annotations.NullMarked;
