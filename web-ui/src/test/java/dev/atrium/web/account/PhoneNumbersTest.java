package dev.atrium.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.api.account.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private final PhoneNumbers british = new PhoneNumbers(new PhoneSettings("GB"));

    @ParameterizedTest
    @CsvSource({
        "07400 123456, +447400123456",
        "+44 (0)7400-123456, +447400123456",
        "0044 7400 123456, +447400123456",
        "+48 512 345 678, +48512345678",
        "tel:+48512345678, +48512345678",
        "+４８ ５１２ ３４５ ６７８, +48512345678",
    })
    void anyNotationIsRead(String typed, String stored) {
        assertThat(british.parse(typed)).contains(new PhoneNumber(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "phone", "+44 7400 123456 ext 5", "+999 123456789", "\0", "0740012345607400123456"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(british.parse(typed)).isEmpty();
    }

    @Test
    void regionIsConfigurable() {
        assertThat(new PhoneNumbers(new PhoneSettings("PL")).parse("512 345 678"))
                .contains(new PhoneNumber("+48512345678"));
        assertThatThrownBy(() -> new PhoneSettings("Poland")).hasMessageContaining("atrium.phone.default-region");
    }
}
