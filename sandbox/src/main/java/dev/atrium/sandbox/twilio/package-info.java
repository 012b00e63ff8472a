/** The stand-in for Twilio: its messages' API, and the inbox of all phones. */
@NullMarked
package dev.atrium.sandbox.twilio;

import org.jspecify.annotations.NullMarked;
