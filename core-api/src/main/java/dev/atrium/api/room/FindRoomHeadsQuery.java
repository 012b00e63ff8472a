package dev.atrium.api.room;

import java.util.Set;

/** How far rooms have come; answered with {@link RoomHeads}. */
public record FindRoomHeadsQuery(Set<RoomId> rooms) {}
