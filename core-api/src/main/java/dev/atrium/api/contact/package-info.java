/** What visitors write to the people behind the site. */
@NullMarked
package dev.atrium.api.contact;

import org.jspecify.annotations.NullMarked;
