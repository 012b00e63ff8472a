package dev.atrium.web.account;

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

    private final PersonCheck persons;
    private final NewPasswordCheck newPasswords;

    RegistrationCheck(PersonCheck persons, NewPasswordCheck newPasswords) {
        this.persons = persons;
        this.newPasswords = newPasswords;
    }

    Result check(RegistrationForm form) {
        FieldErrors errors = FieldErrors.none();
        Optional<Person> person = persons.read(form, errors);
        newPasswords.check(form.newPassword(), errors);
        return person.isPresent() && errors.isEmpty()
                ? new Result.Fine(new Registrant(person.get(), form.password1()))
                : new Result.Faulty(errors);
    }
}
