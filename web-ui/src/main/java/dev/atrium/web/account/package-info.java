/** Becoming a member, signing in and out, and proving an e-mail address. */
@NullMarked
package dev.atrium.web.account;

import org.jspecify.annotations.NullMarked;
