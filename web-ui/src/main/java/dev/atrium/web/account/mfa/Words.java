package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.web.language.Texts;
import dev.atrium.web.security.factor.Sending;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** Puts what happened to a code into the words of a page. */
final class Words {

    private Words() {}

    /** As it stands in keys of texts. */
    static String of(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(Sending sending, String contact, Texts texts) {
        return switch (sending) {
            case Sending.Sent sent -> texts.get("mfa.sent", contact);
            case Sending.TooSoon soon -> texts.get("mfa.too-soon");
            case Sending.Failed failed -> texts.get("mfa.not-sent", contact);
            case Sending.NotAsked over -> texts.get("mfa.gone");
        };
    }

    /** Why an answer was not taken. */
    static String of(ChallengeAnswer answer, Instant now, Texts texts) {
        return switch (answer.verdict()) {
            case WRONG -> texts.count("mfa.wrong", answer.triesLeft());
            case USED_BEFORE -> texts.get("mfa.used-before");
            case ENDED -> texts.get("mfa.ended");
            case LOCKED -> locked(Objects.requireNonNull(answer.lockedUntil()), now, texts);
            case GONE, OUT_OF_TURN -> texts.get("mfa.gone");
            case PASSED, STEP_PASSED -> "";
        };
    }

    static String locked(Instant until, Instant now, Texts texts) {
        return texts.count("mfa.locked", minutes(Duration.between(now, until)));
    }

    private static long minutes(Duration time) {
        return Math.max(1, time.plusSeconds(59).toMinutes());
    }
}
