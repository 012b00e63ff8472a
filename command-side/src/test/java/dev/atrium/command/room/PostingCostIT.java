package dev.atrium.command.room;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessageKey;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.OpenPrivateRoomCommand;
import dev.atrium.api.room.PostMessageCommand;
import dev.atrium.api.room.PostMessagesCommand;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.command.CommandNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hundred thousand messages in one room: the next costs what the tenth did. */
@Tag("endurance")
class PostingCostIT {

    private static final Logger LOG = LoggerFactory.getLogger(PostingCostIT.class);
    private static final UserId CAROL = new UserId(4_000_001);
    private static final RoomId SHORT = RoomId.ofPair(ALICE, CAROL);
    private static final RoomId LONG = RoomId.ofPair(BOB, CAROL);
    private static final int MESSAGES = 100_000;
    private static final int TOGETHER = 500;
    private static final int SAMPLES = 400;

    private final CommandNode node = CommandNode.shared();
    private long id;

    @Test
    void hundredThousandthMessageCostsWhatTheTenthDid() {
        node.sendAndWait(new OpenPrivateRoomCommand(ALICE, CAROL));
        node.sendAndWait(new OpenPrivateRoomCommand(BOB, CAROL));
        for (int stored = 0; stored < MESSAGES; stored += TOGETHER) {
            node.sendAndWait(new PostMessagesCommand(
                    LONG,
                    LongStream.range(0, TOGETHER)
                            .mapToObj(number -> new PostMessagesCommand.Said(
                                    message(LONG, BOB), new CommandOrigin(BOB, "endurance"), "trace"))
                            .toList()));
        }
        // Both at once, so that whatever else the machine does slows both down.
        long[] inShort = new long[SAMPLES];
        long[] inLong = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            inShort[i] = nanosToPost(SHORT, ALICE);
            inLong[i] = nanosToPost(LONG, BOB);
        }
        LOG.warn(
                "posting to the cached room: {} µs at message 10 to {}, {} µs after {}",
                median(inShort) / 1000,
                SAMPLES,
                median(inLong) / 1000,
                MESSAGES);
        assertThat(median(inLong)).isLessThan(2 * median(inShort));
    }

    @Test
    void loadingALongRoomReadsAFewEventsAndASmallSnapshot() {
        RoomId room = RoomId.ofPair(ALICE, BOB);
        node.sendAndWait(new OpenPrivateRoomCommand(ALICE, BOB));
        for (int stored = 0; stored < MESSAGES / 10; stored += TOGETHER) {
            node.sendAndWait(new PostMessagesCommand(
                    room,
                    LongStream.range(0, TOGETHER)
                            .mapToObj(number -> new PostMessagesCommand.Said(
                                    message(room, BOB), new CommandOrigin(BOB, "endurance"), "trace"))
                            .toList()));
        }
        node.get(Cache.class).remove(room.value());

        node.sendAndWait(message(room, ALICE));

        List<byte[]> snapshots = node.jdbc()
                .sql("select payload from snapshot_event_entry where aggregate_identifier = ?")
                .param(room.value())
                .query(byte[].class)
                .list();
        assertThat(node.get(EventStore.class)
                        .readEvents(room.value())
                        .asStream()
                        .count())
                .isLessThanOrEqualTo(TOGETHER + 2L);
        assertThat(snapshots).allSatisfy(snapshot -> assertThat(snapshot.length).isLessThan(20_000));
    }

    private long nanosToPost(RoomId room, UserId author) {
        long begun = System.nanoTime();
        node.sendAndWait(message(room, author));
        return System.nanoTime() - begun;
    }

    private PostMessageCommand message(RoomId room, UserId author) {
        id++;
        return new PostMessageCommand(
                room,
                new MessageId(40_000_000 + id),
                author,
                new MessageText("Message " + id),
                new MessageKey("endurance-" + id));
    }

    private static long median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }
}
