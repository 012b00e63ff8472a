package dev.atrium.api.room;

import org.axonframework.serialization.Revision;

/** There is a room that every member may enter. Caused by the first start of the site. */
@Revision("1")
public record PublicRoomOpenedEvent(RoomId roomId) {}
