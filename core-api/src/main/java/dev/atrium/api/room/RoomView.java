package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A room as one member sees it.
 *
 * @param partner the other member of a private room, also after they left; null in the public one
 * @param partnerName their user name
 * @param lastSequence the newest message's, 0 before the first
 */
public record RoomView(
        RoomId id, @Nullable UserId partner, @Nullable String partnerName, long lastSequence) {}
