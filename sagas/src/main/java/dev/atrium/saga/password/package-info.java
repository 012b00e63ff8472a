/** What follows from asking for a new password and from getting one: mails to the owner. */
@NullMarked
package dev.atrium.saga.password;

import org.jspecify.annotations.NullMarked;
