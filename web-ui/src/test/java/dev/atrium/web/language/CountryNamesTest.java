package dev.atrium.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.shared.CountryCode;
import dev.atrium.web.language.CountryNames.Country;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountryNamesTest {

    @Test
    void everyCountryCanBeChosenInTheVisitorsLanguage() {
        assertThat(CountryNames.in(Language.PL).sorted()).hasSize(Locale.getISOCountries().length);
        assertThat(CountryNames.in(Language.PL).of(new CountryCode("DE"))).isEqualTo("Niemcy");
        assertThat(CountryNames.in(Language.EN).of(new CountryCode("DE"))).isEqualTo("Germany");
    }

    @Test
    void lettersWithMarksStandWhereTheLanguagePutsThem() {
        assertThat(CountryNames.in(Language.PL).sorted())
                .extracting(Country::name)
                .containsSubsequence("Luksemburg", "Łotwa", "Macedonia Północna", "Szwecja", "Zimbabwe");
    }
}
