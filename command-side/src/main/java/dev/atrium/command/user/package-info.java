/** Who a member is: the rules of registering, and later of changing names, address and password. */
@NullMarked
package dev.atrium.command.user;

import org.jspecify.annotations.NullMarked;
