package dev.atrium.web.account;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a visitor typed to become a member. A field that was not sent is empty.
 *
 * @param captcha what the captcha made of its solution
 * @param next where to go afterwards; not to be trusted
 */
record RegistrationForm(
        String username,
        @BindParam("first_name") String firstName,
        @BindParam("last_name") String lastName,
        String email,
        @BindParam("phone_number") String phoneNumber,
        String password1,
        String password2,
        @BindParam("g-recaptcha-response") String captcha,
        String next)
        implements PersonFields {

    RegistrationForm {
        username = Typed.text(username);
        firstName = Typed.text(firstName);
        lastName = Typed.text(lastName);
        email = Typed.text(email);
        phoneNumber = Typed.text(phoneNumber);
        password1 = Typed.exactly(password1);
        password2 = Typed.exactly(password2);
        captcha = Typed.exactly(captcha);
        next = Typed.exactly(next);
    }

    /** What a password should have little in common with. */
    List<String> own() {
        return Stream.of(username, firstName, lastName, email, phoneNumber)
                .filter(field -> !field.isEmpty())
                .toList();
    }

    NewPassword newPassword() {
        return new NewPassword("password", password1, password2, own());
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "RegistrationForm";
    }
}
