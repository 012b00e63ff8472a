package dev.atrium.web.account;

import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody who is kept out says who they are.
 *
 * @param error the key of what was wrong with the last try
 */
public record LeavingEntryPage(
        Frame frame, String username, @Nullable String error) implements Page {

    @Override
    public String title() {
        return t("leaving.entry.title");
    }

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
}
