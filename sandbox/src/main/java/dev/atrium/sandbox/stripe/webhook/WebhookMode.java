package dev.atrium.sandbox.stripe.webhook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How webhooks go wrong, as they sometimes do. */
public enum WebhookMode {
    /** At once, and each until it is taken. */
    NORMAL,
    /** Each twice. */
    DUPLICATE,
    /** Some time after what they tell, half a minute if nothing else is set. */
    LATE,
    /** What came first arrives last. */
    REORDERED,
    /** Written in an API version of long ago, as at an account that was never moved to a newer one. */
    OLD_VERSION,
    /** Not at all, until the mode changes or one is sent by hand. */
    HELD;

    public static Optional<WebhookMode> parse(String name) {
        return Stream.of(values()).filter(mode -> mode.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
