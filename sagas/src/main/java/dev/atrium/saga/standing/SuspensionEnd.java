package dev.atrium.saga.standing;

import dev.atrium.api.account.AccountId;

/** What waits until a suspension is over. Nothing personal. */
record SuspensionEnd(AccountId accountId) {}
