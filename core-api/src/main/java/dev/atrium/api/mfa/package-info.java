/** Multi-factor authentication: what a member can prove besides the password, and the challenges that ask for it. */
@NullMarked
package dev.atrium.api.mfa;

import org.jspecify.annotations.NullMarked;
