package dev.atrium.api.room;

/**
 * Asks which messages of a room were taken away; answered with {@link DeletedMessages}.
 *
 * @param after only those of a later sequence: the caller looks at a bounded stretch
 */
public record FindDeletedMessagesQuery(RoomId roomId, long after) {}
