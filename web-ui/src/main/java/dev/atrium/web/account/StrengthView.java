package dev.atrium.web.account;

import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import dev.atrium.web.security.password.PasswordStrength;

/**
 * The meter beside a new password; a fragment only.
 *
 * @param score 0 to {@link PasswordStrength#BEST}
 * @param verdict what the score means or which rule is broken, in words; empty before anything is typed
 */
public record StrengthView(Frame frame, int score, String verdict) implements Page {

    public static StrengthView unknown(Frame frame) {
        return new StrengthView(frame, 0, "");
    }

    @Override
    public String title() {
        return t("strength.label");
    }

    public int best() {
        return PasswordStrength.BEST;
    }

    /** For the colour of the meter. */
    public String level() {
        return "strength-" + score;
    }
}
