/** The site's languages tested. */
@NullMarked
package dev.atrium.web.language;

import org.jspecify.annotations.NullMarked;
