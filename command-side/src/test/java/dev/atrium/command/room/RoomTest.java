package dev.atrium.command.room;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.LeaveRoomCommand;
import dev.atrium.api.room.MarkMessagesReadCommand;
import dev.atrium.api.room.MemberLeftRoomEvent;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessageKey;
import dev.atrium.api.room.MessagePosted;
import dev.atrium.api.room.MessagePostedEvent;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.MessagesPosted;
import dev.atrium.api.room.MessagesReadEvent;
import dev.atrium.api.room.NotAMemberException;
import dev.atrium.api.room.OpenPrivateRoomCommand;
import dev.atrium.api.room.OpenPublicRoomCommand;
import dev.atrium.api.room.PostMessageCommand;
import dev.atrium.api.room.PostMessagesCommand;
import dev.atrium.api.room.PrivateRoomOpenedEvent;
import dev.atrium.api.room.PublicRoomOpenedEvent;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.room.RoomWithOneselfException;
import dev.atrium.api.user.UserId;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final UserId CAROL = new UserId(1003);
    private static final RoomId PRIVATE = RoomId.ofPair(ALICE, BOB);
    private static final PublicRoomOpenedEvent PUBLIC_OPENED = new PublicRoomOpenedEvent(RoomId.PUBLIC);
    private static final PrivateRoomOpenedEvent PRIVATE_OPENED = new PrivateRoomOpenedEvent(PRIVATE, ALICE, BOB);
    private static final MessageText HELLO = new MessageText("Hello, neighbours");
    private static final MessageKey KEY = new MessageKey("0123456789abcdef");

    private final AggregateTestFixture<Room> room = new AggregateTestFixture<>(Room.class);

    @Test
    void publicRoomIsOpenedOnce() {
        room.givenNoPriorActivity().when(new OpenPublicRoomCommand()).expectEvents(PUBLIC_OPENED);
    }

    @Test
    void openPublicRoomStaysAsItIs() {
        room.given(PUBLIC_OPENED)
                .when(new OpenPublicRoomCommand())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void memberOpensPrivateRoom() {
        room.givenNoPriorActivity().when(new OpenPrivateRoomCommand(ALICE, BOB)).expectEvents(PRIVATE_OPENED);
    }

    @Test
    void otherOfThePairFindsTheSameRoomOpen() {
        room.given(PRIVATE_OPENED)
                .when(new OpenPrivateRoomCommand(BOB, ALICE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobodyHasARoomWithThemselves() {
        room.givenNoPriorActivity()
                .when(new OpenPrivateRoomCommand(ALICE, ALICE))
                .expectNoEvents()
                .expectException(RoomWithOneselfException.class);
    }

    @Test
    void messagesThatCameTogetherAreTakenInOrderAndEachForItself() {
        room.given(PRIVATE_OPENED)
                .when(new PostMessagesCommand(
                        PRIVATE,
                        List.of(said(1, ALICE, KEY), said(2, CAROL, null), said(1, ALICE, KEY), said(3, BOB, null))))
                .expectEvents(
                        posted(PRIVATE, 1, ALICE, KEY),
                        new MessagePostedEvent(PRIVATE, new MessageId(3), 2, BOB, HELLO, null))
                .expectResultMessagePayload(new MessagesPosted(List.of(
                        new MessagePosted(1, room.currentTime()),
                        MessagePosted.REFUSED,
                        MessagePosted.before(1),
                        new MessagePosted(2, room.currentTime()))));
    }

    @Test
    void eventsOfASharedCommandTellWhoseTheyAre() {
        assertThat(SharedCommand.metaData(said(2, BOB, null)))
                .containsEntry(CommandOrigin.ACTOR, BOB.toString())
                .containsEntry(CommandOrigin.REQUEST, "a test")
                .containsEntry("traceId", "trace 2")
                .containsEntry("correlationId", "trace 2");
    }

    private static PostMessagesCommand.Said said(long id, UserId author, @Nullable MessageKey key) {
        return new PostMessagesCommand.Said(
                new PostMessageCommand(PRIVATE, new MessageId(id), author, HELLO, key),
                new CommandOrigin(author, "a test"),
                "trace " + id);
    }

    @Test
    void anybodySpeaksInThePublicRoom() {
        room.given(PUBLIC_OPENED)
                .when(new PostMessageCommand(RoomId.PUBLIC, new MessageId(1), CAROL, HELLO))
                .expectEvents(posted(RoomId.PUBLIC, 1, CAROL, null))
                .expectResultMessagePayload(new MessagePosted(1, room.currentTime()));
    }

    @Test
    void messagesAreCountedInOrder() {
        room.given(PRIVATE_OPENED, posted(PRIVATE, 1, ALICE, null), posted(PRIVATE, 2, BOB, null))
                .when(new PostMessageCommand(PRIVATE, new MessageId(3), ALICE, HELLO))
                .expectEvents(posted(PRIVATE, 3, ALICE, null))
                .expectResultMessagePayload(new MessagePosted(3, room.currentTime()));
    }

    @Test
    void outsiderCannotPostToPrivateRoom() {
        room.given(PRIVATE_OPENED)
                .when(new PostMessageCommand(PRIVATE, new MessageId(1), CAROL, HELLO))
                .expectNoEvents()
                .expectException(NotAMemberException.class);
    }

    @Test
    void repeatedMessageIsTakenOnce() {
        room.given(PUBLIC_OPENED, posted(RoomId.PUBLIC, 1, ALICE, KEY), posted(RoomId.PUBLIC, 2, BOB, null))
                .when(new PostMessageCommand(RoomId.PUBLIC, new MessageId(3), ALICE, HELLO, KEY))
                .expectNoEvents()
                .expectResultMessagePayload(MessagePosted.before(1));
    }

    @Test
    void keyOfSomebodyElseIsAnotherMessage() {
        room.given(PUBLIC_OPENED, posted(RoomId.PUBLIC, 1, ALICE, KEY))
                .when(new PostMessageCommand(RoomId.PUBLIC, new MessageId(2), BOB, HELLO, KEY))
                .expectEvents(posted(RoomId.PUBLIC, 2, BOB, KEY));
    }

    @Test
    void readerMarksWhatThereIs() {
        room.given(PRIVATE_OPENED, posted(PRIVATE, 1, ALICE, null))
                .when(new MarkMessagesReadCommand(PRIVATE, BOB, 99))
                .expectEvents(new MessagesReadEvent(PRIVATE, BOB, 1));
    }

    @Test
    void markingAgainDoesNothing() {
        room.given(PRIVATE_OPENED, posted(PRIVATE, 1, ALICE, null), new MessagesReadEvent(PRIVATE, BOB, 1))
                .when(new MarkMessagesReadCommand(PRIVATE, BOB, 1))
                .expectNoEvents();
    }

    @Test
    void authorHasReadTheirOwnMessage() {
        room.given(PRIVATE_OPENED, posted(PRIVATE, 1, ALICE, null))
                .when(new MarkMessagesReadCommand(PRIVATE, ALICE, 1))
                .expectNoEvents();
    }

    @Test
    void outsiderMarksNothing() {
        room.given(PRIVATE_OPENED, posted(PRIVATE, 1, ALICE, null))
                .when(new MarkMessagesReadCommand(PRIVATE, CAROL, 1))
                .expectNoEvents()
                .expectException(NotAMemberException.class);
    }

    @Test
    void publicRoomKeepsNoReadMarks() {
        room.given(PUBLIC_OPENED, posted(RoomId.PUBLIC, 1, ALICE, null))
                .when(new MarkMessagesReadCommand(RoomId.PUBLIC, BOB, 1))
                .expectNoEvents();
    }

    @Test
    void whoLeftCannotPostAnyMore() {
        room.given(PRIVATE_OPENED, new MemberLeftRoomEvent(PRIVATE, BOB))
                .when(new PostMessageCommand(PRIVATE, new MessageId(1), BOB, HELLO))
                .expectNoEvents()
                .expectException(NotAMemberException.class);
    }

    @Test
    void leavingIsForMembers() {
        room.given(PRIVATE_OPENED).when(new LeaveRoomCommand(PRIVATE, CAROL)).expectNoEvents();
    }

    @Test
    void memberLeavesForGood() {
        room.given(PRIVATE_OPENED)
                .when(new LeaveRoomCommand(PRIVATE, BOB))
                .expectEvents(new MemberLeftRoomEvent(PRIVATE, BOB));
    }

    @Test
    void roomMustBeOpen() {
        room.givenNoPriorActivity()
                .when(new PostMessageCommand(PRIVATE, new MessageId(1), ALICE, HELLO))
                .expectException(AggregateNotFoundException.class);
    }

    private static MessagePostedEvent posted(RoomId room, long sequence, UserId author, @Nullable MessageKey key) {
        return new MessagePostedEvent(room, new MessageId(sequence), sequence, author, HELLO, key);
    }
}
