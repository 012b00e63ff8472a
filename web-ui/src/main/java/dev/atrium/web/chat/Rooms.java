package dev.atrium.web.chat;

import dev.atrium.api.room.DeletedMessages;
import dev.atrium.api.room.FindDeletedMessagesQuery;
import dev.atrium.api.room.FindMyRoomsQuery;
import dev.atrium.api.room.FindRoomHeadsQuery;
import dev.atrium.api.room.FindRoomMembersQuery;
import dev.atrium.api.room.FindRoomMessagesQuery;
import dev.atrium.api.room.FindRoomQuery;
import dev.atrium.api.room.FindSpeakersQuery;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessagePage;
import dev.atrium.api.room.MessagePosition;
import dev.atrium.api.room.MyRoomsPage;
import dev.atrium.api.room.RoomHeads;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.room.RoomMembers;
import dev.atrium.api.room.RoomView;
import dev.atrium.api.room.Speakers;
import dev.atrium.api.room.Speakers.Speaker;
import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Queries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What chat pages and sockets read. */
@Component
public class Rooms {

    private static final int CHATS_SHOWN = 50;

    private final Queries queries;

    Rooms(Queries queries) {
        this.queries = queries;
    }

    /** The room, if it exists and the member may enter; nothing tells the two apart. */
    public Optional<RoomView> find(String name, UserId visitor) {
        return RoomId.parse(name).flatMap(room -> find(room, visitor));
    }

    public Optional<RoomView> find(RoomId room, UserId visitor) {
        return queries.find(new FindRoomQuery(room, visitor), RoomView.class);
    }

    public MessagePage messages(RoomId room, MessagePosition from, int size) {
        return queries.ask(new FindRoomMessagesQuery(room, from, size), MessagePage.class);
    }

    public RoomHeads heads(Set<RoomId> rooms) {
        return queries.ask(new FindRoomHeadsQuery(rooms), RoomHeads.class);
    }

    public Map<UserId, Speaker> speakers(Set<UserId> authors) {
        return queries.ask(new FindSpeakersQuery(authors), Speakers.class).speakers();
    }

    public RoomMembers members(Set<RoomId> privateRooms) {
        return queries.ask(new FindRoomMembersQuery(privateRooms), RoomMembers.class);
    }

    /** Those of a sequence after this one that administrators took away. */
    public List<MessageId> deleted(RoomId room, long after) {
        return queries.ask(new FindDeletedMessagesQuery(room, after), DeletedMessages.class)
                .ids();
    }

    public MyRoomsPage mine(UserId member) {
        return queries.ask(new FindMyRoomsQuery(member, CHATS_SHOWN), MyRoomsPage.class);
    }
}
