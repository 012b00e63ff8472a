package dev.atrium.web.account.leaving;

import dev.atrium.web.language.Texts;
import java.time.Duration;

/** The time that is left, in words; a script goes on counting where one runs. */
final class Countdown {

    private Countdown() {}

    static String text(Duration left, Texts texts) {
        Duration time = left.isNegative() ? Duration.ZERO : left;
        return time.toDays() + " " + texts.get("countdown.days") + " " + time.toHoursPart() + " "
                + texts.get("countdown.hours") + " " + time.toMinutesPart() + " " + texts.get("countdown.minutes")
                + " " + time.toSecondsPart() + " " + texts.get("countdown.seconds");
    }
}
