package dev.atrium.api.room;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A member said something. Caused by its author.
 *
 * @param sequence counts the messages of the room from 1, without gaps, in the order in which all members see them
 * @param key what the author's page called it, null where nothing did
 */
@Revision("1")
public record MessagePostedEvent(
        RoomId roomId,
        MessageId messageId,
        long sequence,
        @DataSubject UserId author,
        @PersonalData MessageText text,
        @Nullable MessageKey key) {}
