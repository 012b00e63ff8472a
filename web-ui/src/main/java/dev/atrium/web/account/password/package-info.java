/** Choosing a new password: with the old one, or with a mailed link. */
@NullMarked
package dev.atrium.web.account.password;

import org.jspecify.annotations.NullMarked;
