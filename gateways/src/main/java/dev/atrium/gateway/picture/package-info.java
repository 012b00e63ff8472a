/** Turns an uploaded file into the picture that is shown, or says why it cannot be one. */
@NullMarked
package dev.atrium.gateway.picture;

import org.jspecify.annotations.NullMarked;
