/** A stand-in that speaks reCAPTCHA's protocol. */
@NullMarked
package dev.atrium.sandbox.recaptcha;

import org.jspecify.annotations.NullMarked;
