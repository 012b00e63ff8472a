/** The overview of the sandbox. */
@NullMarked
package dev.atrium.sandbox.page;

import org.jspecify.annotations.NullMarked;
