package dev.atrium.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Żółć, zolc",
        "ZAŻÓŁĆ GĘŚLĄ JAŹŃ, zazolc gesla jazn",
        "Straße, strasse",
        "Ærø, aero",
        "İstanbul, istanbul",
        "ﬁn, fin",
        "ΣΊΣΥΦΟΣ, σισυφοσ",
        "Ёлка, елка",
        "50% _off_ * '🦊', 50% _off_ * '🦊'",
        "東京, 東京"
    })
    void caseAndDiacriticsGo(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void composedAndDecomposedAreTheSame() {
        assertThat(Folding.fold("z\u0307o\u0301\u0142c\u0301")).isEqualTo(Folding.fold("żółć"));
    }

    @Property(tries = 500)
    void foldingTwiceChangesNothing(@ForAll String text) {
        assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    }
}
