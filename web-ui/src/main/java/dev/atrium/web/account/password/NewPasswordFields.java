package dev.atrium.web.account.password;

import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Page;
import dev.atrium.web.security.password.PasswordRules;
import org.jspecify.annotations.Nullable;

/** The two fields of a new password on any page. */
record NewPasswordFields(Page page, FieldErrors errors) {

    FieldView first() {
        return field("new_password1").help(page.t("register.password1.help", PasswordRules.MIN_LENGTH));
    }

    FieldView second() {
        return field("new_password2");
    }

    private FieldView field(String name) {
        return FieldView.password(name, page.t("password." + name))
                .with("autocomplete", "new-password")
                .with("maxlength", Integer.toString(PasswordRules.MAX_LENGTH))
                .error(errorOf(name));
    }

    private @Nullable String errorOf(String name) {
        return errors.keyOf(name)
                .map(key -> page.t(key, PasswordRules.MIN_LENGTH, PasswordRules.MAX_LENGTH))
                .orElse(null);
    }
}
