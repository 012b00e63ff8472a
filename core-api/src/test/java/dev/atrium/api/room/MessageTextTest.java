package dev.atrium.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    @Test
    void blanksAroundDoNotCount() {
        assertThat(MessageText.parse("  hello \r\n world\n ")).contains(new MessageText("hello \n world"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "a\u0000b", "\ud800", "a\u0007b"})
    void blankAndUnstorableTextIsNoMessage(String typed) {
        assertThat(MessageText.parse(typed)).isEmpty();
    }

    @Test
    void lengthCountsCharactersAsPeopleDo() {
        assertThat(MessageText.parse("😀".repeat(1000))).isPresent();
        assertThat(MessageText.parse("😀".repeat(1001))).isEmpty();
    }
}
