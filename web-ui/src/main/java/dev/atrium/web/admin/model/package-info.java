/** Models, as administrators see them. */
@NullMarked
package dev.atrium.web.admin.model;

import org.jspecify.annotations.NullMarked;
