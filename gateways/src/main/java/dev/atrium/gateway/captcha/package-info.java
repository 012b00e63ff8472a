/** Tells people from programs at a form: the one interface for it, and its adapter for reCAPTCHA. */
@NullMarked
package dev.atrium.gateway.captcha;

import org.jspecify.annotations.NullMarked;
