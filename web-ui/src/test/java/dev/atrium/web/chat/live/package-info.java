/** Tests of the package of the same name. */
@NullMarked
package dev.atrium.web.chat.live;

import org.jspecify.annotations.NullMarked;
