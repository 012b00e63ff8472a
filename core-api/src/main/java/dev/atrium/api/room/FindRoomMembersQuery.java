package dev.atrium.api.room;

import java.util.Set;

/** Asks who may enter some private rooms now; answered with {@link RoomMembers}. */
public record FindRoomMembersQuery(Set<RoomId> rooms) {}
