package dev.atrium.api.mfa;

/** What a challenge opens the way to. A code for one purpose is worth nothing for another. */
public enum ChallengePurpose {
    LOG_IN,
    ENABLE,
    DISABLE,
    /** Something that needs a factor proved a moment ago: operators' pages, a new password or address. */
    STEP_UP,
    /** A new password for somebody who has only the mailed link, so a code by e-mail would prove nothing more. */
    RESET_PASSWORD;

    public boolean accepts(FactorMethod method) {
        return switch (this) {
            case LOG_IN, DISABLE, STEP_UP -> true;
            case ENABLE -> method != FactorMethod.BACKUP_CODE;
            case RESET_PASSWORD -> method != FactorMethod.OTP_EMAIL;
        };
    }
}
