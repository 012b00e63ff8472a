package dev.atrium.api.admin;

import dev.atrium.api.user.UserId;
import org.jspecify.annotations.Nullable;

/** Rooms for administrators; answered with {@link ListedRoomsPage}. Sorted by {@code changed} or {@code messages}. */
public record ListRoomsQuery(@Nullable UserId member, Stretch stretch) {}
