package dev.atrium.web.account;

import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.security.password.PasswordRules;
import dev.atrium.web.security.password.PasswordStrength;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Answers while a password is typed. By POST, so that it stands in no address and no log; nothing of it is kept. */
@Controller
class PasswordStrengthController {

    private final Pages pages;
    private final PasswordRules rules;
    private final PasswordStrength strength;

    PasswordStrengthController(Pages pages, PasswordRules rules, PasswordStrength strength) {
        this.pages = pages;
        this.rules = rules;
        this.strength = strength;
    }

    @PostMapping({"/users/password-strength", "/users/password-strength/"})
    View show(RegistrationForm form, Frame frame) {
        return pages.page("account/strength", judge(form, frame));
    }

    /** A password that breaks a rule is shown as weak, however hard it would be to guess. */
    private StrengthView judge(RegistrationForm form, Frame frame) {
        if (form.password1().isEmpty()) {
            return StrengthView.unknown(frame);
        }
        int score = strength.score(form.password1(), form.own());
        return rules.check(form.password1(), form.own())
                .map(fault -> new StrengthView(frame, Math.min(score, 1), text(frame, RegistrationCheck.keyOf(fault))))
                .orElseGet(() -> new StrengthView(frame, score, text(frame, "strength." + score)));
    }

    private static String text(Frame frame, String key) {
        return frame.texts().get(key, PasswordRules.MIN_LENGTH, PasswordRules.MAX_LENGTH);
    }
}
