package dev.atrium.api.mfa;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to prove oneself besides the password. */
public enum FactorMethod {
    /** A code that the member's authenticator shows, which learnt its secret from a QR code. */
    OTP_QRCODE,
    /** A code sent by e-mail. */
    OTP_EMAIL,
    /** A code sent to the phone. */
    OTP_SMS,
    /** One of the codes that the member wrote down. */
    BACKUP_CODE;

    /** As it stands in forms and addresses, such as {@code otp_email}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the site sends the code, rather than the member having it already. */
    public boolean isSent() {
        return this == OTP_EMAIL || this == OTP_SMS;
    }

    public static Optional<FactorMethod> parse(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code().equals(code))
                .findFirst();
    }
}
