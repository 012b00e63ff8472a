package dev.atrium.web.account.password;

import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.StrengthView;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;

/**
 * Asks for the new password.
 *
 * @param path of the link that was opened, and the form goes back to
 * @param userName for the reader and for their password manager
 */
public record ResetConfirmPage(Frame frame, String path, String userName, FieldErrors errors) implements Page {

    @Override
    public String title() {
        return t("reset.confirm.title");
    }

    public FieldView first() {
        return fields().first()
                .focused(errors.keyOf("new_password2").isEmpty()
                        || errors.keyOf("new_password1").isPresent());
    }

    public FieldView second() {
        return fields().second()
                .focused(errors.keyOf("new_password1").isEmpty()
                        && errors.keyOf("new_password2").isPresent());
    }

    public StrengthView strength() {
        return StrengthView.unknown(frame);
    }

    private NewPasswordFields fields() {
        return new NewPasswordFields(this, errors);
    }
}
