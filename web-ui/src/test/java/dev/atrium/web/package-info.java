/** Pages tested alone. */
@NullMarked
package dev.atrium.web;

import org.jspecify.annotations.NullMarked;
