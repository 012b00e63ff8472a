/** A member's identity: names, e-mail address, password. */
@NullMarked
package dev.atrium.api.user;

import org.jspecify.annotations.NullMarked;
