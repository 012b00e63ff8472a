/** Style sheets, scripts and pictures: bundled, compressed and named by their content once, then cached for a year. */
@NullMarked
package dev.atrium.web.assets;

import org.jspecify.annotations.NullMarked;
