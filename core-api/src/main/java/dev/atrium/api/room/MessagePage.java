package dev.atrium.api.room;

import java.util.List;

/**
 * A stretch of a room's messages, in order.
 *
 * @param more whether there are further ones in the direction of reading: older, or newer when catching up
 */
public record MessagePage(List<MessageView> messages, boolean more) {}
