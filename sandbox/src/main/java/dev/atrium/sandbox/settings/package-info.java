/** Options of the sandbox. */
@NullMarked
package dev.atrium.sandbox.settings;

import org.jspecify.annotations.NullMarked;
