/** The health of dependencies tested. */
@NullMarked
package dev.atrium.web.admin.health;

import org.jspecify.annotations.NullMarked;
