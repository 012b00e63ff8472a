package dev.atrium.web.security.password;

/** What is wrong with a new password. The names are part of message keys. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    ONLY_DIGITS,
    CLOSE_TO_OWN,
    COMMON
}
