package dev.atrium.sandbox.stripe.resource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card of Stripe's list of test cards.
 *
 * @param name what follows {@code pm_card_} and {@code tok_}
 * @param decline what the issuer says, after a challenge where there is one
 */
record TestCard(
        String name,
        String number,
        String brand,
        String country,
        Challenge challenge,
        @Nullable Decline decline,
        Sequel sequel) {

    /** Whether its bank wants to see its owner. */
    enum Challenge {
        NEVER,
        /** Unless the site says that its owner is not there: then the bank declines. */
        ALWAYS
    }

    /** What follows a payment. */
    enum Sequel {
        NOTHING,
        DISPUTE,
        REFUND_FAILS,
        REFUND_TAKES_TIME
    }

    static TestCard good(String name, String number, String brand, String country) {
        return new TestCard(name, number, brand, country, Challenge.NEVER, null, Sequel.NOTHING);
    }

    static TestCard declined(String name, String number, Decline decline) {
        return new TestCard(name, number, "visa", "US", Challenge.NEVER, decline, Sequel.NOTHING);
    }

    static TestCard challenged(String name, String number, @Nullable Decline decline) {
        return new TestCard(name, number, "visa", "US", Challenge.ALWAYS, decline, Sequel.NOTHING);
    }

    static TestCard followedBy(String name, String number, Sequel sequel) {
        return new TestCard(name, number, "visa", "US", Challenge.NEVER, null, sequel);
    }

    Optional<Decline> declined() {
        return Optional.ofNullable(decline);
    }

    String last4() {
        return number.substring(number.length() - 4);
    }
}
