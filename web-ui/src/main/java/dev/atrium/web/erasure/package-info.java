/** What somebody who has left may still ask of the site. */
@NullMarked
package dev.atrium.web.erasure;

import org.jspecify.annotations.NullMarked;
