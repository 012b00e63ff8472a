package dev.atrium.api.mfa;

import dev.atrium.api.user.UserId;

/** How a member's account is protected; answered with an optional {@link SecondFactorView}, empty if it never was. */
public record FindSecondFactorQuery(UserId userId) {}
