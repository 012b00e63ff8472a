package dev.atrium.web.account;

import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.security.password.PasswordRules;
import dev.atrium.web.security.password.PasswordStrength;
import dev.atrium.web.security.session.SignedInMember;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    View show(
            RegistrationForm form,
            @RequestParam(name = "new_password1", defaultValue = "") String changed,
            Frame frame) {
        StrengthView judged = changed.isEmpty() ? judge(form.password1(), form.own(), frame) : judgeNew(changed, frame);
        return pages.page("account/strength", judged);
    }

    /** The other fields of its owner are not in the form, but known where the owner is signed in. */
    private StrengthView judgeNew(String password, Frame frame) {
        List<String> own = SignedInMember.find()
                .map(owner ->
                        NewPassword.of(owner.member(), "new_password", "", "").own())
                .orElse(List.of());
        return judge(password, own, frame);
    }

    /** A password that breaks a rule is shown as weak, however hard it would be to guess. */
    private StrengthView judge(String password, List<String> own, Frame frame) {
        if (password.isEmpty()) {
            return StrengthView.unknown(frame);
        }
        int score = strength.score(password, own);
        return rules.check(password, own)
                .map(fault -> new StrengthView(frame, Math.min(score, 1), text(frame, NewPasswordCheck.keyOf(fault))))
                .orElseGet(() -> new StrengthView(frame, score, text(frame, "strength." + score)));
    }

    private static String text(Frame frame, String key) {
        return frame.texts().get(key, PasswordRules.MIN_LENGTH, PasswordRules.MAX_LENGTH);
    }
}
