/** Links that are sent by mail: signed, so that nothing secret is stored. */
@NullMarked
package dev.atrium.api.link;

import org.jspecify.annotations.NullMarked;
