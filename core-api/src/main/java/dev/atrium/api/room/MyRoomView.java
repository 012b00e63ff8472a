package dev.atrium.api.room;

import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A private room in its member's list.
 *
 * @param lastText what was said last, and when; null before the first message
 * @param lastByMe whether the member said it
 * @param unread how many messages the member has not seen
 */
public record MyRoomView(
        RoomId id,
        UserId partner,
        String partnerName,
        @Nullable PictureKey partnerPicture,
        @Nullable String lastText,
        @Nullable Instant lastAt,
        boolean lastByMe,
        long unread) {}
