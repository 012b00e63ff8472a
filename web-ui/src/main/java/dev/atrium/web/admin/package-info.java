/** Pages for administrators: lists of everything, a page for each thing, and what can be done about it. */
@NullMarked
package dev.atrium.web.admin;

import org.jspecify.annotations.NullMarked;
