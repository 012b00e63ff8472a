/** How a member stands: the rules of verifying an address, of suspending, deactivating and granting roles. */
@NullMarked
package dev.atrium.command.account;

import org.jspecify.annotations.NullMarked;
