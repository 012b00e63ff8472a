/** Messages, as administrators see them. */
@NullMarked
package dev.atrium.web.admin.message;

import org.jspecify.annotations.NullMarked;
