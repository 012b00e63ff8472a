/** What members publish, and how others find it. */
@NullMarked
package dev.atrium.api.model;

import org.jspecify.annotations.NullMarked;
