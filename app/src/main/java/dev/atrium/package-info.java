/** The site as one application: what is put together and how it starts. */
@NullMarked
package dev.atrium;

import org.jspecify.annotations.NullMarked;
