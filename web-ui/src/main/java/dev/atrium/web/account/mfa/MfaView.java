package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.SecondFactorView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import org.jspecify.annotations.Nullable;

/**
 * The card of multi-factor authentication on one's own profile.
 *
 * @param factor null while it was never turned on
 * @param late whether it takes the place of the card on a page that is open already
 */
public record MfaView(Frame frame, @Nullable SecondFactorView factor, boolean late) implements Page {

    private static final int FEW = 3;

    @Override
    public String title() {
        return t("mfa.card.title");
    }

    public boolean on() {
        return factor != null && factor.on();
    }

    public String state() {
        return factor != null && factor.on() ? t("mfa.card.on", texts().day(factor.since())) : t("mfa.card.off");
    }

    public String left() {
        return texts().count("mfa.card.left", factor == null ? 0 : factor.backupCodesLeft());
    }

    public boolean few() {
        return factor != null && factor.backupCodesLeft() <= FEW;
    }
}
