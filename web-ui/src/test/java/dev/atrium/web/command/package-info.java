/** Commands of pages tested. */
@NullMarked
package dev.atrium.web.command;

import org.jspecify.annotations.NullMarked;
