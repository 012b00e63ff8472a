/** What nodes of the site tell each other: over Valkey where one is configured, within the process otherwise. */
@NullMarked
package dev.atrium.gateway.broadcast;

import org.jspecify.annotations.NullMarked;
