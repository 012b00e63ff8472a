package dev.atrium.web.account;

import dev.atrium.web.security.password.PasswordFault;
import dev.atrium.web.security.password.PasswordRules;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Holds a new password against the rules, the same wherever one is chosen. */
@Component
public class NewPasswordCheck {

    private final PasswordRules rules;

    NewPasswordCheck(PasswordRules rules) {
        this.rules = rules;
    }

    /** Adds what is wrong to the errors. */
    public void check(NewPassword typed, FieldErrors errors) {
        rules.check(typed.first(), typed.own()).ifPresent(fault -> errors.add(typed.field() + "1", keyOf(fault)));
        errors.unless(typed.first().equals(typed.second()), typed.field() + "2", "error.password.different");
    }

    static String keyOf(PasswordFault fault) {
        return "error.password." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
