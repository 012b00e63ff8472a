package dev.atrium.web.account;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.UserName;
import org.jspecify.annotations.Nullable;

/** What {@link PersonFields} say, read. */
public record Person(
        UserName userName,
        PersonName firstName,
        PersonName lastName,
        EmailAddress email,
        @Nullable PhoneNumber phone) {

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "Person";
    }
}
