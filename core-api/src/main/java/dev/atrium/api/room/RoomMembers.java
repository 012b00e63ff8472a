package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import java.util.Map;
import java.util.Set;

/** The members of each private room that was asked for and exists, without those who left. */
public record RoomMembers(Map<RoomId, Set<UserId>> members) {

    public Set<UserId> of(RoomId room) {
        return members.getOrDefault(room, Set.of());
    }
}
