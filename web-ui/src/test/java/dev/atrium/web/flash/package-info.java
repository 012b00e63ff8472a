/** Flash messages tested. */
@NullMarked
package dev.atrium.web.flash;

import org.jspecify.annotations.NullMarked;
