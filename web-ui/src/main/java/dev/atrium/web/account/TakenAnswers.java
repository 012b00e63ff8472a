package dev.atrium.web.account;

import dev.atrium.api.account.PhoneTakenException;
import dev.atrium.api.user.EmailTakenException;
import dev.atrium.web.security.throttle.Attempts;
import dev.atrium.web.security.throttle.Limit;
import dev.atrium.web.security.throttle.Limit.Counted;
import dev.atrium.web.security.throttle.Verdict;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Whoever registers has to be told that an address or a phone number has an account; so somebody could ask about many. A few
 * such answers an hour are enough for those who forgot; then the form is closed to whoever asked, whatever it says.
 * User names are not counted: everybody sees them anyway.
 */
@Component
public class TakenAnswers {

    private static final Limit TEN_AN_HOUR = new Limit("taken-answers", 10, Duration.ofHours(1));

    private final Attempts attempts;

    TakenAnswers(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * How long such a form is closed; zero where it is open.
     *
     * @param asking a visitor's network, or a member
     */
    public Duration closedFor(String asking) {
        return attempts.waitFor(of(asking));
    }

    /** Counts the answer that is about to be given; the time to wait instead where it must not be. */
    public Duration tell(String asking, RuntimeException rejection) {
        boolean counts = rejection instanceof EmailTakenException || rejection instanceof PhoneTakenException;
        return counts && attempts.take(of(asking)) instanceof Verdict.Wait(Duration time) ? time : Duration.ZERO;
    }

    private static Counted of(String asking) {
        return TEN_AN_HOUR.of(asking);
    }
}
