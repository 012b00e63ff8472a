package dev.atrium.command.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.room.MessageKey;
import dev.atrium.api.user.UserId;
import org.junit.jupiter.api.Test;

class RecentMessagesTest {

    private static final UserId ALICE = new UserId(1001);

    @Test
    void stateStaysSmallHoweverManyMessages() {
        RecentMessages recent = new RecentMessages();
        for (int i = 1; i <= 100_000; i++) {
            recent.add(ALICE, key(i), i);
        }

        assertThat(recent.sequences()).hasSize(200);
        assertThat(recent.find(ALICE, key(100_000))).isEqualTo(100_000);
        assertThat(recent.find(ALICE, key(1))).isNull();
    }

    private static MessageKey key(int number) {
        return new MessageKey("key-%08d".formatted(number));
    }
}
