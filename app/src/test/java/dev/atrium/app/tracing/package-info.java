@NullMarked
package dev.atrium.app.tracing;

import org.jspecify.annotations.NullMarked;
