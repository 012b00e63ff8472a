package dev.atrium.saga.password;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What waits until a reset is begun. Nothing personal. */
record PasswordResetOrder(long resetId, @Nullable UserId userId, Instant expiresAt) {}
