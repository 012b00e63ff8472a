package dev.atrium.api.erasure;

import dev.atrium.api.user.UserId;

/** What a user has to give up by commands: answered with {@link BelongingsView}, at most so many of each kind. */
public record FindBelongingsQuery(UserId user, int limit) {}
