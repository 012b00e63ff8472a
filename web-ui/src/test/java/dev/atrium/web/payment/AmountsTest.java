package dev.atrium.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.payment.Money;
import dev.atrium.web.language.Language;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | GBP | 15       | 1500
                    EN | GBP | 15.5     | 1550
                    EN | GBP | 1500.00  | 150000
                    EN | JPY | 1500     | 1500
                    EN | KWD | 1.500    | 1500
                    PL | PLN | 15,5     | 1550
                    PL | PLN | 1500,00  | 150000
                    PL | PLN | 15.50    | 1550
                    PL | KWD | 1,500    | 1500
                    """)
    void amountIsReadAsItsLanguageWritesIt(Language language, String currency, String typed, long minorUnits) {
        assertThat(Amounts.read(typed, Currency.getInstance(currency), language))
                .hasValue(Money.of(minorUnits, currency));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | GBP | 1,500
                    EN | GBP | 1,50
                    EN | GBP | 1,500.00
                    EN | GBP | 1.500
                    EN | JPY | 1.5
                    PL | PLN | 1.500
                    PL | PLN | 1,500
                    PL | PLN | 1.500,00
                    PL | PLN | 1 500,00
                    PL | KWD | 1.500
                    """)
    void whatMayMeanTwoAmountsIsNone(Language language, String currency, String typed) {
        assertThat(Amounts.read(typed, Currency.getInstance(currency), language))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsNoAmountIsNone(Language language) {
        for (String typed : new String[] {"", "x", "-5", "+5", "1e1", ".5", "5.", "\u0661", "9".repeat(2_000)}) {
            assertThat(Amounts.read(typed, Currency.getInstance("GBP"), language))
                    .as(typed)
                    .isEmpty();
        }
    }
}
