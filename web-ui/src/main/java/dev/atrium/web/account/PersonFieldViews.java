package dev.atrium.web.account;

import dev.atrium.web.language.Texts;
import dev.atrium.web.layout.FieldView;
import java.util.List;
import java.util.Optional;

/** Shows {@link PersonFields} with what is wrong with them. */
public record PersonFieldViews(Texts texts, PersonFields typed, FieldErrors errors) {

    public static final List<String> ORDER = List.of("username", "first_name", "last_name", "email", "phone_number");

    /** @param focus the field where the cursor starts */
    public List<FieldView> list(Optional<String> focus) {
        return List.of(
                        field("username", "text", typed.username(), "username", 150)
                                .help(texts.get("register.username.help"))
                                .with("autocapitalize", "none")
                                .with("spellcheck", "false"),
                        field("first_name", "text", typed.firstName(), "given-name", 35),
                        field("last_name", "text", typed.lastName(), "family-name", 35),
                        field("email", "email", typed.email(), "email", 255).help(texts.get("register.email.help")),
                        field("phone_number", "tel", typed.phoneNumber(), "tel", PhoneNumbers.MAX_TYPED)
                                .help(texts.get("register.phone_number.help"))
                                .optional())
                .stream()
                .map(field -> field.focused(focus.filter(field.name()::equals).isPresent()))
                .toList();
    }

    private FieldView field(String name, String type, String value, String autocomplete, int maxLength) {
        return FieldView.text(name, texts.get("register." + name), value)
                .type(type)
                .with("autocomplete", autocomplete)
                .with("maxlength", Integer.toString(maxLength))
                .error(errors.keyOf(name).map(texts::get).orElse(null));
    }
}
