package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import dev.atrium.web.security.factor.Sending;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a code: as a modal where scripts run, else as a page.
 *
 * @param next where this leads, empty for the usual place
 * @param error why the last code was not taken
 * @param sending what came of sending one, if it was just tried
 * @param qr the secret to scan, in the one step that shows it
 */
public record CodePage(
        Frame frame,
        ChallengePurpose purpose,
        FactorMethod method,
        MemberView member,
        String next,
        @Nullable String error,
        @Nullable Sending sending,
        @Nullable Qr qr)
        implements Page {

    private static final int STEPS = 4;

    @Override
    public String title() {
        return t("mfa.title." + Words.of(purpose));
    }

    /** Where the code is sent to. */
    public String action() {
        return switch (purpose) {
            case LOG_IN -> "/users/login";
            case ENABLE, DISABLE -> "/users/enable-mfa";
            case STEP_UP -> "/users/step-up";
            case RESET_PASSWORD -> "/users/reset-factor";
        };
    }

    public String progress() {
        return purpose == ChallengePurpose.ENABLE ? (method.ordinal() + 2) + "/" + STEPS : "";
    }

    public String instruction() {
        String key = "mfa.step." + Words.of(method);
        return qr == null ? t(key, contact()) : t("mfa.step.scan");
    }

    public FieldView field() {
        boolean backup = method == FactorMethod.BACKUP_CODE;
        return FieldView.text("otp_code", t(backup ? "mfa.field.backup" : "mfa.field.code"), "")
                .with("inputmode", backup ? "text" : "numeric")
                .with("autocomplete", backup ? "off" : "one-time-code")
                .with("autocapitalize", "none")
                .with("spellcheck", "false")
                .with("maxlength", "40")
                .error(error)
                .focused(true);
    }

    public String submit() {
        return t("mfa.submit." + Words.of(purpose));
    }

    /** The other ways to answer; turning it on has an order, so none. */
    public List<FactorMethod> others() {
        return Arrays.stream(FactorMethod.values())
                .filter(other -> other != method && purpose != ChallengePurpose.ENABLE && purpose.accepts(other))
                .filter(other -> other != FactorMethod.OTP_SMS || member.phone() != null)
                .toList();
    }

    public String label(FactorMethod other) {
        return t("mfa.way." + Words.of(other), contactFor(other));
    }

    public boolean sent() {
        return method.isSent();
    }

    public String sendPath() {
        return "/users/request-otp/" + (method == FactorMethod.OTP_EMAIL ? "email" : "sms");
    }

    /** What became of the code that this page was opened for. */
    public String note() {
        return sending == null ? "" : Words.of(sending, contact(), texts());
    }

    public boolean noteIsBad() {
        return sending instanceof Sending.Failed;
    }

    /** Where nothing was sent yet because another code was, the page asks by itself once it may. */
    public boolean sendsByItself() {
        return sending instanceof Sending.TooSoon && purpose == ChallengePurpose.ENABLE;
    }

    private String contact() {
        return contactFor(method);
    }

    private String contactFor(FactorMethod any) {
        return switch (any) {
            case OTP_EMAIL -> Masked.of(member.email());
            case OTP_SMS -> member.phone() == null ? "" : Masked.of(member.phone());
            case OTP_QRCODE, BACKUP_CODE -> "";
        };
    }
}
