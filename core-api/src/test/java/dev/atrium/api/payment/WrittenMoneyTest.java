package dev.atrium.api.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenMoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1225   | GBP | en    | £12.25
                    500    | PLN | en    | PLN 5.00
                    500    | PLN | en-GB | PLN 5.00
                    1550   | PLN | pl    | 15,50 zł
                    1225   | GBP | pl    | 12,25 GBP
                    1234567 | PLN | pl   | 12 345,67 zł
                    """)
    void isWrittenAsReadersDo(long minorUnits, String currency, String language, String written) {
        assertThat(WrittenMoney.of(Money.of(minorUnits, currency), Locale.forLanguageTag(language)))
                .isEqualTo(written.replace(' ', '\u00a0'));
    }
}
