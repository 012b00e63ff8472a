package dev.atrium.web.chat.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;

/**
 * What nodes tell each other. Signals hold no message: each node reads those where they are stored, so a signal that is
 * lost, doubled or late costs time, never a message, and the broker sees nothing personal.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChatSignal.MessageStored.class, name = "message"),
    @JsonSubTypes.Type(value = ChatSignal.MessageGone.class, name = "gone"),
    @JsonSubTypes.Type(value = ChatSignal.ChatsChanged.class, name = "chats"),
    @JsonSubTypes.Type(value = ChatSignal.PeopleChanged.class, name = "people"),
    @JsonSubTypes.Type(value = ChatSignal.MemberLeft.class, name = "left"),
    @JsonSubTypes.Type(value = ChatSignal.MemberKeptOut.class, name = "kept-out"),
    @JsonSubTypes.Type(value = ChatSignal.LoginEnded.class, name = "login-ended")
})
sealed interface ChatSignal {

    /**
     * A room has come to this sequence.
     *
     * @param readable whether its messages can be read up to there
     */
    record MessageStored(RoomId room, long sequence, boolean readable) implements ChatSignal {}

    /** A message was taken away, and reads so now. */
    record MessageGone(RoomId room, MessageId message) implements ChatSignal {}

    /** Something changed in a member's list of private rooms that no message tells of. */
    record ChatsChanged(UserId member) implements ChatSignal {}

    /** Somebody came into a room or went. */
    record PeopleChanged(RoomId room) implements ChatSignal {}

    /** A member may not enter a private room any more. */
    record MemberLeft(RoomId room, UserId member) implements ChatSignal {}

    /** A member was suspended or deactivated. */
    record MemberKeptOut(UserId member) implements ChatSignal {}

    /** A session has ended; its id is a secret, so only a hash travels. */
    record LoginEnded(String sessionHash) implements ChatSignal {}
}
