package dev.atrium.web.account.password;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.NewPassword;
import dev.atrium.web.account.Typed;
import org.springframework.web.bind.annotation.BindParam;

/** A new password and its repetition, as they were typed. */
record NewPasswordForm(
        @BindParam("new_password1") String first,
        @BindParam("new_password2") String second) {

    static final String FIELD = "new_password";

    NewPasswordForm {
        first = Typed.exactly(first);
        second = Typed.exactly(second);
    }

    NewPassword newPassword(MemberView owner) {
        return NewPassword.of(owner, FIELD, first, second);
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "NewPasswordForm";
    }
}
