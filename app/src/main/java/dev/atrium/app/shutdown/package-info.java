/** Lets a load balancer take its requests elsewhere before the node ends. */
@NullMarked
package dev.atrium.app.shutdown;

import org.jspecify.annotations.NullMarked;
