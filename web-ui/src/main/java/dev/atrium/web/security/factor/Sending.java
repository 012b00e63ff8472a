package dev.atrium.web.security.factor;

import java.time.Instant;

/** What came of sending a code. */
public sealed interface Sending {

    /** It is on its way; another can be asked for from the instant on. */
    record Sent(Instant again) implements Sending {}

    /** One was sent a moment ago, or too many in the last hour. */
    record TooSoon(Instant again) implements Sending {}

    /** Mail server or message service did not take it. It counts like one that was sent. */
    record Failed(Instant again) implements Sending {}

    /** The challenge is over, or asks for something else. */
    record NotAsked() implements Sending {}
}
