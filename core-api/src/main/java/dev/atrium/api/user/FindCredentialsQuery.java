package dev.atrium.api.user;

/**
 * Who signs in with this user name or e-mail address, ignoring case; answered with an optional {@link CredentialsView}.
 */
public record FindCredentialsQuery(String userNameOrEmail) {

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "FindCredentialsQuery";
    }
}
