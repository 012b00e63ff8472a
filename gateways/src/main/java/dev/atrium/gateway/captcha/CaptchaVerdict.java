package dev.atrium.gateway.captcha;

/** What is known about the one who sent a form. */
public enum CaptchaVerdict {
    /** Solved, by this visitor, for the first time. */
    PASSED,
    /** Not solved, made up, used before, or too old. */
    FAILED,
    /** The service gave no answer in time; the visitor did nothing wrong and may try again. */
    UNAVAILABLE
}
