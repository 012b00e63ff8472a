/** Sends mail: the one interface for it, and its adapter for SMTP. */
@NullMarked
package dev.atrium.gateway.mail;

import org.jspecify.annotations.NullMarked;
