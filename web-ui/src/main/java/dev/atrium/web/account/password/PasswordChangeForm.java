package dev.atrium.web.account.password;

import dev.atrium.web.account.Typed;
import org.springframework.web.bind.annotation.BindParam;

/** What a member typed to change the password. A field that was not sent is empty. */
record PasswordChangeForm(
        @BindParam("old_password") String old,
        @BindParam("new_password1") String first,
        @BindParam("new_password2") String second) {

    PasswordChangeForm {
        old = Typed.exactly(old);
        first = Typed.exactly(first);
        second = Typed.exactly(second);
    }

    NewPasswordForm wanted() {
        return new NewPasswordForm(first, second);
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "PasswordChangeForm";
    }
}
