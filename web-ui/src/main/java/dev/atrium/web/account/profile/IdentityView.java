package dev.atrium.web.account.profile;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.PersonFieldViews;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.picture.PictureField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form in which members change who they are.
 *
 * @param confirmError why the password did not count
 */
public record IdentityView(
        Frame frame,
        MemberView member,
        IdentityForm typed,
        FieldErrors errors,
        @Nullable String confirmError) {

    private static final List<String> ORDER =
            Stream.concat(Stream.of("image"), PersonFieldViews.ORDER.stream()).toList();

    static IdentityView fresh(Frame frame, MemberView member) {
        return new IdentityView(frame, member, IdentityForm.of(member), FieldErrors.none(), null);
    }

    public String action() {
        return ProfilePages.address(member.id());
    }

    public @Nullable String error() {
        return isFaulty() ? frame.texts().get("profile.identity.faulty") : null;
    }

    public PictureField picture() {
        String error = errors.keyOf("image").map(frame.texts()::get).orElse(null);
        return PictureField.of(frame, member.picture(), error);
    }

    public List<FieldView> fields() {
        return new PersonFieldViews(frame.texts(), typed, errors).list(firstError());
    }

    public FieldView confirmation() {
        return FieldView.password("confirm_password", frame.texts().get("confirm.label"))
                .help(frame.texts().get("profile.identity.confirm"))
                .with("autocomplete", "current-password")
                .error(confirmError)
                .focused(confirmError != null);
    }

    private boolean isFaulty() {
        return !errors.isEmpty() || confirmError != null;
    }

    /** A fresh page has other cards besides this one, so nothing draws the cursor here. */
    private Optional<String> firstError() {
        return ORDER.stream().filter(name -> errors.keyOf(name).isPresent()).findFirst();
    }
}
