package dev.atrium.api.account;

/** What an account may do besides being a member. */
public enum Role {
    MEMBER,
    STAFF,
    AUDITOR,
    ADMIN
}
