package dev.atrium.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void sameNameIsTheSameHoweverTheKeyboardComposesIt() {
        assertThat(Typed.text(" zo\u0301sia ")).isEqualTo("z\u00f3sia");
    }

    @Test
    void fieldThatWasNotSentIsEmpty() {
        assertThat(Typed.text(null)).isEmpty();
        assertThat(Typed.exactly(null)).isEmpty();
    }

    @Test
    void passwordIsTakenAsItCame() {
        assertThat(Typed.exactly(" a ")).isEqualTo(" a ");
    }
}
