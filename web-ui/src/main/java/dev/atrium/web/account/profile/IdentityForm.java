package dev.atrium.web.account.profile;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.PersonFields;
import dev.atrium.web.account.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a member typed to change who they are. A field that was not sent is empty; whose profile it is stands in the address
 * and in the session, never here.
 *
 * @param removeImage whether the picture is to go; any value means yes, as with every check box
 */
record IdentityForm(
        String username,
        @BindParam("first_name") String firstName,
        @BindParam("last_name") String lastName,
        String email,
        @BindParam("phone_number") String phoneNumber,
        @BindParam("remove_image") @Nullable String removeImage,
        @BindParam("confirm_password") String confirmPassword)
        implements PersonFields {

    IdentityForm {
        username = Typed.text(username);
        firstName = Typed.text(firstName);
        lastName = Typed.text(lastName);
        email = Typed.text(email);
        phoneNumber = Typed.text(phoneNumber);
        confirmPassword = Typed.exactly(confirmPassword);
    }

    static IdentityForm of(MemberView member) {
        return new IdentityForm(
                member.userName().value(),
                member.firstName().value(),
                member.lastName().value(),
                member.email().value(),
                Objects.toString(member.phone(), ""),
                null,
                "");
    }

    /** Whether it changes where codes and links are sent to. */
    boolean changesContact(MemberView member) {
        return !email.equalsIgnoreCase(member.email().value())
                || !phoneNumber.equals(Objects.toString(member.phone(), ""));
    }

    boolean removesImage() {
        return removeImage != null;
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "IdentityForm";
    }
}
