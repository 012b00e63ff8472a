package dev.atrium.web.account;

import dev.atrium.web.language.Texts;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What came of asking a member for their password once more. */
public sealed interface Confirmation {

    /** It is the member who sits there. */
    record Right() implements Confirmation {}

    record Wrong() implements Confirmation {}

    /** Too many failures lately, here or at signing in. */
    record Refused(Duration time) implements Confirmation {}

    /** Too many passwords are checked at this moment. */
    record Busy() implements Confirmation {}

    default boolean isRight() {
        return this instanceof Right;
    }

    /** The status of a page that says so. */
    default int status() {
        return switch (this) {
            case Right right -> HttpStatus.OK.value();
            case Wrong wrong -> HttpStatus.UNPROCESSABLE_CONTENT.value();
            case Refused refused -> HttpStatus.TOO_MANY_REQUESTS.value();
            case Busy busy -> HttpStatus.SERVICE_UNAVAILABLE.value();
        };
    }

    /** What stands beside the field of the password; empty if it was right. */
    default String in(Texts texts) {
        return switch (this) {
            case Right right -> "";
            case Wrong wrong -> texts.get("confirm.wrong");
            case Refused refused -> texts.count("login.refused", Waiting.minutes(refused.time()));
            case Busy busy -> texts.get("login.busy");
        };
    }
}
