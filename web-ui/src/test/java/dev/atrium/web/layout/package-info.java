/** The layout of pages tested. */
@NullMarked
package dev.atrium.web.layout;

import org.jspecify.annotations.NullMarked;
