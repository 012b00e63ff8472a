package dev.atrium.web.account;

import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Outcome;
import java.time.Duration;

/** What came of a registration. */
sealed interface RegistrationOutcome {

    record Registered(UserId member, Outcome visible) implements RegistrationOutcome {}

    /** @param status of the page that says so: it need not be the visitor's fault */
    record Faulty(FieldErrors errors, int status) implements RegistrationOutcome {

        private static final int UNPROCESSABLE = 422;

        Faulty(FieldErrors errors) {
            this(errors, UNPROCESSABLE);
        }
    }

    /** Too many registrations from the visitor's address lately. */
    record Refused(Duration time) implements RegistrationOutcome {}

    /** The captcha service does not answer; nobody's fault here. */
    record CaptchaAway() implements RegistrationOutcome {}
}
