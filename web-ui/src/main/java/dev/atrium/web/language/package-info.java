/** The languages of the site: choosing one, its texts, its plural forms, its names of countries. */
@NullMarked
package dev.atrium.web.language;

import org.jspecify.annotations.NullMarked;
