package dev.atrium.query.model;

import static dev.atrium.query.model.SearchableModels.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.model.ModelTitle;
import dev.atrium.query.text.Folding;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Every model whose title contains the text is found, and nothing else is said to contain it. */
class ContainedTextIT {

    private static final SearchableModels MODELS = new SearchableModels();

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void everyTitleThatContainsTheTextIsFound(@ForAll("titlesAndParts") TitlesAndPart given) {
        MODELS.removeAll();
        MODELS.add(given.titles.stream().map(Models::titled).toList());
        String folded = Folding.fold(given.part);
        String[] containing = given.titles.stream()
                .filter(title -> Folding.fold(title).contains(folded))
                .toArray(String[]::new);

        assertThat(titles(MODELS.find(given.part).matches())).contains(containing);
        assertThat(titles(MODELS.find(given.part.toUpperCase(Locale.ROOT)).matches()))
                .contains(given.titles.getFirst());
        assertThat(MODELS.findInTable(given.part)).containsExactlyInAnyOrder(containing);
    }

    @Provide
    Arbitrary<TitlesAndPart> titlesAndParts() {
        Arbitrary<List<String>> titles = title().list().ofMinSize(1).ofMaxSize(8);
        return Combinators.combine(
                        titles,
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 100))
                .as(ContainedTextIT::cut)
                .filter(given -> !Folding.fold(given.part).isEmpty());
    }

    private static Arbitrary<String> title() {
        Arbitrary<Integer> letters = Arbitraries.of("aąbcćeęlłnńoósśzźżABCŁŻ 1290%_*'\"\\?-.🦊👩\u200D🇵🇱日本語Ως\u0301ßﬁ"
                .codePoints()
                .boxed()
                .toList());
        return letters.list()
                .ofMinSize(1)
                .ofMaxSize(100)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat))
                .filter(text -> ModelTitle.parse(text).isPresent())
                .map(String::strip);
    }

    private static TitlesAndPart cut(List<String> titles, int from, int length) {
        int[] first = titles.getFirst().codePoints().toArray();
        int begin = from % first.length;
        return new TitlesAndPart(titles, new String(first, begin, Math.min(length, first.length - begin)));
    }

    record TitlesAndPart(List<String> titles, String part) {}
}
