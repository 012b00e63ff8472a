package dev.atrium.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTitleTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "Żółć gęślą jaźń", "100 % _real_ *stars*", "😀", "<script>"})
    void anyVisibleTextIsATitle(String title) {
        assertThat(ModelTitle.parse(title)).contains(new ModelTitle(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u0000b", "\ud800", "a\u0085b"})
    void blankAndUnstorableTextIsNot(String title) {
        assertThat(ModelTitle.parse(title)).isEmpty();
    }

    @Test
    void lengthCountsCharactersAsPeopleDo() {
        assertThat(ModelTitle.parse("😀".repeat(100))).isPresent();
        assertThat(ModelTitle.parse("😀".repeat(101))).isEmpty();
    }
}
