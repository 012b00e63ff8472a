package dev.atrium.saga.payment;

import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.saga.mail.LetterWords;

/** What payments are for, in the reader's language. */
final class PurposeWords {

    private PurposeWords() {}

    static String of(PaymentPurpose purpose, LetterWords words) {
        return purpose.plan() == null ? words.text("donation") : words.text("plan", purpose.planName());
    }
}
