package dev.atrium.saga.password;

import dev.atrium.api.user.PasswordChange;
import dev.atrium.api.user.UserId;
import java.time.Instant;

/** The order for a mail that tells an owner of a new password; without the password's hash, which need not wait here. */
record PasswordChangedNotice(UserId userId, PasswordChange change, Instant at) {}
