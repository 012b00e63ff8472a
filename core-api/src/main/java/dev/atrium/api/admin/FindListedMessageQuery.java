package dev.atrium.api.admin;

import dev.atrium.api.room.MessageId;

/**
 * One message; answered with an optional {@link ListedMessage}.
 *
 * @param withPrivateText whether to tell what was said in private
 */
public record FindListedMessageQuery(MessageId id, boolean withPrivateText) {}
