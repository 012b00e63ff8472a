package dev.atrium.api.mfa;

import dev.atrium.api.user.UserId;
import java.time.Instant;

/**
 * For the member's own eyes, and never for deciding whether a login needs a second factor.
 *
 * @param since when it was turned on or off
 */
public record SecondFactorView(UserId userId, boolean on, int backupCodesLeft, Instant since) {}
