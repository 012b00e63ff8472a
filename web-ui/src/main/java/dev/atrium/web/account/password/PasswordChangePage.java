package dev.atrium.web.account.password;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.StrengthView;
import dev.atrium.web.account.profile.ProfilePages;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form to change one's password.
 *
 * @param oldError what is wrong with the old password, in words
 */
public record PasswordChangePage(
        Frame frame,
        MemberView member,
        FieldErrors errors,
        @Nullable String oldError) implements Page {

    @Override
    public String title() {
        return t("password.change.title");
    }

    public FieldView old() {
        return FieldView.password("old_password", t("password.old_password"))
                .with("autocomplete", "current-password")
                .error(oldError)
                .focused(oldError != null || errors.isEmpty());
    }

    public FieldView first() {
        return fields().first().focused(errors.keyOf("new_password1").isPresent());
    }

    public FieldView second() {
        return fields().second()
                .focused(errors.keyOf("new_password1").isEmpty()
                        && errors.keyOf("new_password2").isPresent());
    }

    public StrengthView strength() {
        return StrengthView.unknown(frame);
    }

    public String back() {
        return ProfilePages.address(member.id());
    }

    private NewPasswordFields fields() {
        return new NewPasswordFields(this, errors);
    }
}
