@NullMarked
package dev.atrium.app.metrics;

import org.jspecify.annotations.NullMarked;
