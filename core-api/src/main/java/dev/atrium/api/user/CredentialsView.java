package dev.atrium.api.user;

/** What signing in needs to know of a user: the encoded password, and the standing to tell after a right one. */
public record CredentialsView(MemberView member, PasswordHash password) {}
