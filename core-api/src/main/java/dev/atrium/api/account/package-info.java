/** The standing and security of one user: active, suspended, verified, roles, phone. */
@NullMarked
package dev.atrium.api.account;

import org.jspecify.annotations.NullMarked;
