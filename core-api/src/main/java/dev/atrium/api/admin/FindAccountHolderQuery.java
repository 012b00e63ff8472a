package dev.atrium.api.admin;

import dev.atrium.api.account.AccountId;

/** Whose account this is; answered with an optional {@link dev.atrium.api.user.MemberView}. */
public record FindAccountHolderQuery(AccountId accountId) {}
