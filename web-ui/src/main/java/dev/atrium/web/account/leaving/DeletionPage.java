package dev.atrium.web.account.leaving;

import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the password before a deletion is scheduled: as a page, or in a dialog.
 *
 * @param date when the account would be deleted
 * @param error what is wrong with the password, if it was typed
 */
public record DeletionPage(
        Frame frame, Instant date, @Nullable String error) implements Page {

    @Override
    public String title() {
        return t("leaving.confirm.title");
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
