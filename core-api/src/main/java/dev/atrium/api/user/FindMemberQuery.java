package dev.atrium.api.user;

/** One member; answered with an optional {@link MemberView}. */
public record FindMemberQuery(UserId id) {}
