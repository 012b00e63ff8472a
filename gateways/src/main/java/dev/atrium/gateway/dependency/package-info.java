/** Which third parties there are, for those who watch whether they can be reached. */
@NullMarked
package dev.atrium.gateway.dependency;

import org.jspecify.annotations.NullMarked;
