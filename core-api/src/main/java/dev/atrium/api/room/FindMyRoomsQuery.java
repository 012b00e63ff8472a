package dev.atrium.api.room;

import dev.atrium.api.user.UserId;

/**
 * A member's private rooms, the one with the newest message first. Answered with {@link MyRoomsPage}.
 *
 * @param size how many rooms at most
 */
public record FindMyRoomsQuery(UserId member, int size) {}
