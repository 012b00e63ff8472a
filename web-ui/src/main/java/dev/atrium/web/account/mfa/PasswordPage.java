package dev.atrium.web.account.mfa;

import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import org.jspecify.annotations.Nullable;

/**
 * The first step of everything that changes how an account is protected.
 *
 * @param wish what the password is asked for
 * @param error what was wrong with the password
 */
public record PasswordPage(Frame frame, Wish wish, @Nullable String error) implements Page {

    /** What the member wants. */
    public enum Wish {
        ENABLE,
        DISABLE,
        BACKUP_CODES
    }

    @Override
    public String title() {
        return t("mfa.title." + Words.of(wish));
    }

    public String action() {
        return wish == Wish.BACKUP_CODES ? "/users/backup-codes" : "/users/enable-mfa";
    }

    public String progress() {
        return wish == Wish.ENABLE ? "1/4" : "";
    }

    public String instruction() {
        return t("mfa.step.password." + Words.of(wish));
    }

    public boolean isDangerous() {
        return wish == Wish.DISABLE;
    }

    public String submit() {
        return t("mfa.submit.password." + Words.of(wish));
    }

    public FieldView field() {
        return FieldView.password("password", t("mfa.field.password"))
                .with("autocomplete", "current-password")
                .error(error)
                .focused(true);
    }
}
