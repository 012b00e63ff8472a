/** Pages of members: one's own as a column of cards, and what others see. */
@NullMarked
package dev.atrium.web.account.profile;

import org.jspecify.annotations.NullMarked;
