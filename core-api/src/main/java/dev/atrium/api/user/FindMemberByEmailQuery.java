package dev.atrium.api.user;

/** The member with this e-mail address, ignoring case; answered with an optional {@link MemberView}. */
public record FindMemberByEmailQuery(EmailAddress email) {

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "FindMemberByEmailQuery";
    }
}
