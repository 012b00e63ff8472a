/** Where the site keeps something of a person, and how that is erased and exported: one list for both. */
@NullMarked
package dev.atrium.api.erasure;

import org.jspecify.annotations.NullMarked;
