package dev.atrium.web.account;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.UserName;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a registration form; whether its values are free is for the command to say. */
@Component
class RegistrationCheck {

    /** Either somebody to register, or what is wrong. */
    sealed interface Result {
        record Fine(Registrant registrant) implements Result {}

        record Faulty(FieldErrors errors) implements Result {}
    }

    private final NewPasswordCheck newPasswords;
    private final PhoneNumbers phoneNumbers;

    RegistrationCheck(NewPasswordCheck newPasswords, PhoneNumbers phoneNumbers) {
        this.newPasswords = newPasswords;
        this.phoneNumbers = phoneNumbers;
    }

    Result check(RegistrationForm form) {
        Optional<UserName> userName = UserName.parse(form.username());
        Optional<PersonName> firstName = PersonName.parse(form.firstName());
        Optional<PersonName> lastName = PersonName.parse(form.lastName());
        Optional<EmailAddress> email = EmailAddress.parse(form.email());
        Optional<PhoneNumber> phone = phoneNumbers.parse(form.phoneNumber());
        FieldErrors errors = FieldErrors.none()
                .unless(userName.isPresent(), "username", "error.username")
                .unless(firstName.isPresent(), "first_name", "error.name")
                .unless(lastName.isPresent(), "last_name", "error.name")
                .unless(email.isPresent(), "email", "error.email")
                .unless(phone.isPresent() || form.phoneNumber().isEmpty(), "phone_number", "error.phone");
        newPasswords.check(form.newPassword(), errors);
        if (!errors.isEmpty()) {
            return new Result.Faulty(errors);
        }
        return new Result.Fine(new Registrant(
                userName.orElseThrow(),
                firstName.orElseThrow(),
                lastName.orElseThrow(),
                email.orElseThrow(),
                phone.orElse(null),
                form.password1()));
    }
}
