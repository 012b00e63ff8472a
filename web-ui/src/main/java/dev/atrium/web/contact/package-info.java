/** Where visitors write to the people behind the site. */
@NullMarked
package dev.atrium.web.contact;

import org.jspecify.annotations.NullMarked;
