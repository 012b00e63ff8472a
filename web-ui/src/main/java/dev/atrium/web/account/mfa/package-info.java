/** The pages of multi-factor authentication: turning it on and off, answering a challenge, backup codes. */
@NullMarked
package dev.atrium.web.account.mfa;

import org.jspecify.annotations.NullMarked;
