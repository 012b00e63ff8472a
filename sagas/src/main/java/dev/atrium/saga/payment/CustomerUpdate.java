package dev.atrium.saga.payment;

import dev.atrium.api.user.UserId;

/** Stripe is to learn how a member is called now; which names, is looked up when it is told. */
record CustomerUpdate(UserId user) {}
