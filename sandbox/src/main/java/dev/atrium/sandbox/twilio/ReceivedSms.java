package dev.atrium.sandbox.twilio;

import java.time.Instant;

/** A text message as a phone received it. */
public record ReceivedSms(String to, String from, String body, Instant at) {}
