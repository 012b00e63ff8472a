package dev.atrium.web.account.leaving;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody who cannot sign in leaves, or stays after all.
 *
 * @param deletion null while none is scheduled
 * @param token of the link that led here
 * @param error what is wrong with the password, if it was typed
 * @param keep whether the reader came to stay
 */
public record LeavingPage(
        Frame frame,
        @Nullable DeletionView deletion,
        Instant date,
        Instant now,
        String token,
        @Nullable String error,
        boolean keep)
        implements Page {

    @Override
    public String title() {
        if (tooLate()) {
            return t("leaving.title");
        }
        if (stays()) {
            return t("leaving.link.stays.title");
        }
        return t(scheduled() ? "leaving.link.stop.title" : "leaving.confirm.title");
    }

    /** Nothing is scheduled, and nobody here wants it to be. */
    public boolean stays() {
        return keep && !scheduled();
    }

    public boolean scheduled() {
        return deletion != null;
    }

    public boolean tooLate() {
        return deletion != null && deletion.phase() != DeletionPhase.PENDING;
    }

    public String remaining() {
        return deletion == null ? "" : Countdown.text(Duration.between(now, deletion.deletionDate()), texts());
    }

    public String warning() {
        return t("leaving.confirm.warning", texts().moment(date));
    }

    public FieldView password() {
        return FieldView.password("password", t("leaving.password"))
                .with("autocomplete", "current-password")
                .error(error)
                .focused(true);
    }
}
