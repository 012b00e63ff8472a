package dev.atrium.api.erasure;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;

/** Whom something belongs to: the one person, by both names that the site has for them. */
public record Person(UserId user, AccountId account) {}
