package dev.atrium.command.account;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.mfa.TotpSecret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorTest {

    /** RFC 6238, appendix B, whose codes have eight digits; the last six are those of six digits. */
    private static final TotpSecret RFC_6238 = TotpSecret.of("12345678901234567890".getBytes(US_ASCII));

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final long STEP = NOON.getEpochSecond() / 30;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Authenticator.codeOf(RFC_6238, second / 30)).isEqualTo(code);
        assertThat(Authenticator.timeStep(RFC_6238, code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void secretIsWrittenAsAuthenticatorsReadIt() {
        assertThat(RFC_6238.value()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(RFC_6238.bytes()).asString(US_ASCII).isEqualTo("12345678901234567890");
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, true", "-2, false", "2, false"})
    void clockMayRunOneStepAheadOrBehind(int drift, boolean taken) {
        String code = Authenticator.codeOf(RFC_6238, STEP + drift);
        assertThat(Authenticator.timeStep(RFC_6238, code, NOON).isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "'287 82'"})
    void whatIsNoCodeIsWrong(String code) {
        assertThat(Authenticator.timeStep(RFC_6238, code, NOON)).isEmpty();
    }
}
