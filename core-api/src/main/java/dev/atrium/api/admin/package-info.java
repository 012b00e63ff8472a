/** What administrators ask: lists of everything there is, in any order, and how many there are. */
@NullMarked
package dev.atrium.api.admin;

import org.jspecify.annotations.NullMarked;
