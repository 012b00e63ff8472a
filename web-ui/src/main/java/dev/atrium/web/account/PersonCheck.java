package dev.atrium.web.account;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.PhoneTakenException;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.EmailTakenException;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.UserName;
import dev.atrium.api.user.UserNameTakenException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads {@link PersonFields}; whether their values are free is for the command to say. */
@Component
public class PersonCheck {

    private final PhoneNumbers phoneNumbers;

    PersonCheck(PhoneNumbers phoneNumbers) {
        this.phoneNumbers = phoneNumbers;
    }

    /** The person, unless something is wrong: that is added to the errors. */
    public Optional<Person> read(PersonFields typed, FieldErrors errors) {
        Optional<UserName> userName = UserName.parse(typed.username());
        Optional<PersonName> firstName = PersonName.parse(typed.firstName());
        Optional<PersonName> lastName = PersonName.parse(typed.lastName());
        Optional<EmailAddress> email = EmailAddress.parse(typed.email());
        Optional<PhoneNumber> phone = phoneNumbers.parse(typed.phoneNumber());
        boolean phoneIsRight = phone.isPresent() || typed.phoneNumber().isEmpty();
        errors.unless(userName.isPresent(), "username", "error.username")
                .unless(firstName.isPresent(), "first_name", "error.name")
                .unless(lastName.isPresent(), "last_name", "error.name")
                .unless(email.isPresent(), "email", "error.email")
                .unless(phoneIsRight, "phone_number", "error.phone");
        return userName.isPresent()
                        && firstName.isPresent()
                        && lastName.isPresent()
                        && email.isPresent()
                        && phoneIsRight
                ? Optional.of(
                        new Person(userName.get(), firstName.get(), lastName.get(), email.get(), phone.orElse(null)))
                : Optional.empty();
    }

    /** Which field a rejection is about; other exceptions are thrown on. */
    public static FieldErrors taken(RuntimeException rejection) {
        return switch (rejection) {
            case UserNameTakenException taken -> FieldErrors.of("username", "error.username.taken");
            case EmailTakenException taken -> FieldErrors.of("email", "error.email.taken");
            case PhoneTakenException taken -> FieldErrors.of("phone_number", "error.phone.taken");
            default -> throw rejection;
        };
    }
}
