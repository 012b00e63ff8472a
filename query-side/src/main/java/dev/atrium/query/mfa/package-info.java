/** The read table of multi-factor authentication: whether it is on, and how many backup codes are left. */
@NullMarked
package dev.atrium.query.mfa;

import org.jspecify.annotations.NullMarked;
