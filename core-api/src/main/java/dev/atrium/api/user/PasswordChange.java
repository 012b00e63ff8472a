package dev.atrium.api.user;

/** How somebody showed that a password is theirs to change. */
public enum PasswordChange {
    /** They knew the old one. */
    WITH_OLD_PASSWORD,
    /** They opened a link that was mailed to them. */
    BY_MAIL
}
