package dev.atrium.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"alice", "Żółć", "a", "a.b+c-d_e@f", "٣٤", "Ωmega9"})
    void lettersDigitsAndFiveSignsAreAllowed(String name) {
        assertThat(UserName.parse(name)).contains(new UserName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "a/b", "<b>", "a\u0000", "[erased]", "😀", "a:b"})
    void anythingElseIsNot(String name) {
        assertThat(UserName.parse(name)).isEmpty();
    }

    @Test
    void lengthEndsAt150() {
        assertThat(UserName.parse("x".repeat(150))).isPresent();
        assertThat(UserName.parse("x".repeat(151))).isEmpty();
    }

    @Test
    void sameNameIgnoringCaseHasTheSameKey() {
        assertThat(new UserName("ŻółĆ").key()).isEqualTo(new UserName("żółć").key());
    }
}
