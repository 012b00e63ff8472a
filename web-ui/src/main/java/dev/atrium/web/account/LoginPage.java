package dev.atrium.web.account;

import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form to sign in.
 *
 * @param error why the last try failed
 */
public record LoginPage(
        Frame frame, String username, String next, @Nullable String error) implements Page {

    public LoginPage {
        next = NextPath.orNothing(next);
    }

    @Override
    public String title() {
        return t("login.title");
    }

    /** After a failure the cursor is where the mistake most likely is: in the password. */
    public List<FieldView> fields() {
        boolean nameKnown = !username.isEmpty();
        return List.of(
                FieldView.text("username", t("login.username"), username)
                        .with("autocomplete", "username")
                        .with("maxlength", "255")
                        .with("autocapitalize", "none")
                        .with("spellcheck", "false")
                        .focused(!nameKnown),
                FieldView.password("password", t("login.password"))
                        .with("autocomplete", "current-password")
                        .focused(nameKnown));
    }

    /** The way to register keeps where the visitor wanted to go. */
    public String registerLink() {
        return NextPath.link("/users/register", next);
    }
}
