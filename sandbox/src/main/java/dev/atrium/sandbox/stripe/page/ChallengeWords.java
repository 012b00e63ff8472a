package dev.atrium.sandbox.stripe.page;

/** What the bank says, in the reader's language. */
record ChallengeWords(String language, String title, String question, String accept, String refuse, String done) {

    private static final ChallengeWords ENGLISH = new ChallengeWords(
            "en",
            "Is this you?",
            "Your bank (a stand-in) wants to know whether you make this payment of %s.",
            "Yes, confirm the payment",
            "No, refuse it",
            "Thank you. You can close this window.");

    private static final ChallengeWords POLISH = new ChallengeWords(
            "pl",
            "Czy to Ty?",
            "Twój bank (na niby) pyta, czy to Ty dokonujesz tej płatności: %s.",
            "Tak, potwierdzam płatność",
            "Nie, odrzucam ją",
            "Dziękujemy. Możesz zamknąć to okno.");

    static ChallengeWords in(String language) {
        return language.equals("pl") ? POLISH : ENGLISH;
    }
}
