package dev.atrium.web.account;

import dev.atrium.gateway.captcha.CaptchaWidget;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import dev.atrium.web.picture.PictureField;
import dev.atrium.web.security.password.PasswordRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form to become a member.
 *
 * @param error what is wrong with the form as a whole
 */
public record RegisterPage(
        Frame frame,
        RegistrationForm typed,
        FieldErrors errors,
        @Nullable String error,
        CaptchaWidget captcha) implements Page {

    private static final List<String> ORDER = Stream.concat(
                    PersonFieldViews.ORDER.stream(), Stream.of("image", "password1", "password2", "captcha"))
            .toList();

    @Override
    public String title() {
        return t("register.title");
    }

    public List<FieldView> aboutYou() {
        return new PersonFieldViews(texts(), typed, errors).list(Optional.of(first()));
    }

    public PictureField picture() {
        return PictureField.of(frame, null, errors.keyOf("image").map(this::t).orElse(null));
    }

    public FieldView password() {
        return field("password1", "password", "", "new-password", PasswordRules.MAX_LENGTH)
                .help(t("register.password1.help", PasswordRules.MIN_LENGTH));
    }

    public FieldView passwordAgain() {
        return field("password2", "password", "", "new-password", PasswordRules.MAX_LENGTH);
    }

    public @Nullable String captchaError() {
        return errors.keyOf("captcha").map(this::t).orElse(null);
    }

    public String next() {
        return NextPath.orNothing(typed.next());
    }

    public String loginLink() {
        return NextPath.link("/users/login", typed.next());
    }

    /** The meter before anything is typed. */
    public StrengthView strength() {
        return StrengthView.unknown(frame);
    }

    private FieldView field(String name, String type, String value, String autocomplete, int maxLength) {
        return FieldView.text(name, t("register." + name), value)
                .type(type)
                .with("autocomplete", autocomplete)
                .with("maxlength", Integer.toString(maxLength))
                .error(errors.keyOf(name)
                        .map(key -> t(key, PasswordRules.MIN_LENGTH, PasswordRules.MAX_LENGTH))
                        .orElse(null))
                .focused(name.equals(first()));
    }

    /** Where the cursor starts: at the first mistake, else at the beginning. */
    private String first() {
        return ORDER.stream()
                .filter(name -> errors.keyOf(name).isPresent())
                .findFirst()
                .orElse(ORDER.getFirst());
    }
}
