/** Deletions of accounts: those that are stuck, and what can be done about one. */
@NullMarked
package dev.atrium.web.admin.deletion;

import org.jspecify.annotations.NullMarked;
