package dev.atrium.api.room;

/**
 * Reads messages of a room, whoever asks: the asker's right to enter is checked by {@link FindRoomQuery}. Answered with a
 * {@link MessagePage}.
 *
 * @param size how many messages at most
 */
public record FindRoomMessagesQuery(RoomId roomId, MessagePosition from, int size) {}
