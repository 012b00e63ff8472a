/** Text messages to members' phones: the one interface for them, and its adapter on Twilio's SDK. */
@NullMarked
package dev.atrium.gateway.sms;

import org.jspecify.annotations.NullMarked;
