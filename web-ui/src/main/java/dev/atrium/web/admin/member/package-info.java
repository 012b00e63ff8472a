/** Users and their accounts, as administrators see them. */
@NullMarked
package dev.atrium.web.admin.member;

import org.jspecify.annotations.NullMarked;
