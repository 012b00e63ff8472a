package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;

/** The deletion of an account; answered with an optional {@link DeletionView}, empty if none is scheduled. */
public record FindDeletionQuery(AccountId accountId) {}
