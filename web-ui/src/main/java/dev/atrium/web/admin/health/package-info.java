/** Whether everything that the site needs is there. */
@NullMarked
package dev.atrium.web.admin.health;

import org.jspecify.annotations.NullMarked;
