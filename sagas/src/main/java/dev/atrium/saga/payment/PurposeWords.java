package dev.atrium.saga.payment;

import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.saga.mail.LetterWords;

/** What payments are for, in the reader's language. */
final class PurposeWords {

    private PurposeWords() {}

    static String of(PaymentPurpose purpose, LetterWords words) {
        return purpose.plan() == null
                ? words.text("donation")
                : words.text("plan", planName(purpose.planName(), words));
    }

    /** An operator may sell a plan that nobody has translated. */
    private static String planName(String plan, LetterWords words) {
        return words.find("plan." + plan).orElse(plan);
    }
}
