/** The frame of the sandbox's own pages. */
@NullMarked
package dev.atrium.sandbox.html;

import org.jspecify.annotations.NullMarked;
