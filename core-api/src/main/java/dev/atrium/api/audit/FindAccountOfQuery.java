package dev.atrium.api.audit;

import dev.atrium.api.user.UserId;

/**
 * Asks for the account of a person, also after they have left; answered with an optional {@link
 * dev.atrium.api.account.AccountId}.
 */
public record FindAccountOfQuery(UserId person) {}
