package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.SecondFactorView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ten backup codes, shown this once.
 *
 * @param enabled whether multi-factor authentication was turned on by the same step
 * @param home the member's profile
 * @param card what the profile behind the modal shows from now on
 */
public record BackupCodesPage(
        Frame frame,
        List<String> codes,
        boolean enabled,
        String home,
        @Nullable SecondFactorView card) implements Page {

    @Override
    public String title() {
        return t(enabled ? "mfa.codes.title.enabled" : "mfa.codes.title");
    }

    public MfaView cardView() {
        return new MfaView(frame, card, true);
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "BackupCodesPage";
    }
}
