package dev.atrium.web.account.password;

import dev.atrium.api.user.EmailAddress;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import dev.atrium.web.security.session.SignedInMember;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the address that a link to a new password is mailed to.
 *
 * @param error what is wrong with the form as a whole
 */
public record ResetPage(
        Frame frame,
        String email,
        FieldErrors errors,
        @Nullable String error) implements Page {

    /** Who is signed in and forgot the password need not type the address. */
    static ResetPage fresh(Frame frame) {
        String own = SignedInMember.find()
                .map(signedIn -> signedIn.member().email().value())
                .orElse("");
        return new ResetPage(frame, own, FieldErrors.none(), null);
    }

    @Override
    public String title() {
        return t("reset.title");
    }

    public FieldView emailField() {
        return FieldView.text("email", t("reset.email"), email)
                .type("email")
                .with("autocomplete", "email")
                .with("maxlength", Integer.toString(EmailAddress.MAX_LENGTH))
                .with("autocapitalize", "none")
                .with("spellcheck", "false")
                .error(errors.keyOf("email").map(this::t).orElse(null))
                .focused(true);
    }
}
