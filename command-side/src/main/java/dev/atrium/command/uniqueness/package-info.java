/** Keeps user names, e-mail addresses and phone numbers unique across all users, also when two are taken at once. */
@NullMarked
package dev.atrium.command.uniqueness;

import org.jspecify.annotations.NullMarked;
