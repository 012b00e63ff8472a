package dev.atrium.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomIdTest {

    private static final UserId ALICE = new UserId(1001);
    private static final UserId BOB = new UserId(1002);
    private static final UserId CAROL = new UserId(1003);

    @Test
    void pairHasOneRoomWhoeverAsks() {
        assertThat(RoomId.ofPair(ALICE, BOB)).isEqualTo(RoomId.ofPair(BOB, ALICE));
        assertThat(RoomId.ofPair(ALICE, BOB).value()).hasSize(22);
    }

    @Test
    void otherPairsHaveOtherRooms() {
        assertThat(RoomId.ofPair(ALICE, BOB))
                .isNotEqualTo(RoomId.ofPair(ALICE, CAROL))
                .isNotEqualTo(RoomId.ofPair(BOB, CAROL));
    }

    /** Stored and in people's bookmarks, so it may never change. */
    @Test
    void nameOfAPairStaysTheSame() {
        assertThat(RoomId.ofPair(ALICE, BOB)).hasToString("9KJjTiz9Sqs9TqVb7f0U0X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Public", "public ", "short", "0123456789012345678901!", "01234567890123456789012"})
    void anythingElseIsNoRoom(String text) {
        assertThat(RoomId.parse(text)).isEmpty();
    }
}
