package dev.atrium.web.account.leaving;

import dev.atrium.web.language.Texts;
import java.time.Duration;

/** The time that is left, in words; a script goes on counting where one runs. */
final class Countdown {

    private Countdown() {}

    static String text(Duration left, Texts texts) {
        if (!left.isPositive()) {
            return texts.get("countdown.over");
        }
        return left.toDays() + " " + texts.get("countdown.days") + " " + left.toHoursPart() + " "
                + texts.get("countdown.hours") + " " + left.toMinutesPart() + " " + texts.get("countdown.minutes")
                + " " + left.toSecondsPart() + " " + texts.get("countdown.seconds");
    }
}
