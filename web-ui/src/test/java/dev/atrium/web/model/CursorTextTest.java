package dev.atrium.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPosition.Cursor;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "lighthouse", "żółw z drewna", "😀 & <b>", "a\u0001b"})
    void aCursorComesBackFromTheAddressAsItWas(String key) {
        Cursor cursor = new Cursor(4, key, new ModelId(Long.MAX_VALUE));
        assertThat(CursorText.write(cursor)).matches("[A-Za-z0-9_-]+");
        assertThat(CursorText.read(CursorText.write(cursor))).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "AAAA", "null", "{\"tier\":1}", "AAAAAAAAAAAA_w", "-1", "é"})
    void whateverIsNoCursorReadsAsNone(String text) {
        assertThat(CursorText.read(text)).isEmpty();
    }

    @RepeatedTest(50)
    void randomBytesNeverFail(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        CursorText.read(Base64.getUrlEncoder().encodeToString(bytes))
                .ifPresent(cursor -> assertThat(cursor.tier()).isBetween(0, 9));
    }
}
