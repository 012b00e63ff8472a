package dev.atrium.web.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> ALICE =
            List.of("alice", "Alicja", "Żółkiewska", "alice@example.com", "+447400123456");

    private static PasswordRules rules;

    @BeforeAll
    static void readList() throws IOException {
        rules = new PasswordRules(new CommonPasswords());
    }

    @ParameterizedTest
    @CsvSource({
        "seven77, TOO_SHORT",
        "'', TOO_SHORT",
        "😀😀😀😀, TOO_SHORT",
        "83610275394, ONLY_DIGITS",
        "٣٤٥٦٧٨٩٠, ONLY_DIGITS",
        "password1, COMMON",
        "PassWord123, COMMON",
        "iloveyou, COMMON",
        "zzzzzzzzzz, COMMON",
        "alice123, CLOSE_TO_OWN",
        "ecila123, CLOSE_TO_OWN",
        "alice@example.com, CLOSE_TO_OWN",
        "żółkiewska, CLOSE_TO_OWN",
        "+44740012345x, CLOSE_TO_OWN",
    })
    void refuses(String password, PasswordFault fault) {
        assertThat(rules.check(password, ALICE)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiet harbour lantern 7",
                "trąba-i-obój-2",
                "zażółć gęślą jaźń",
                "correct alice horse battery",
                "😀😁😂🤣😃😄😅😆"
            })
    void accepts(String password) {
        assertThat(rules.check(password, ALICE)).isEmpty();
    }

    @Test
    void longestIsTwoHundredSigns() {
        assertThat(rules.check("ab1 ".repeat(50), ALICE)).isEmpty();
        assertThat(rules.check("ab1 ".repeat(51), ALICE)).contains(PasswordFault.TOO_LONG);
        assertThat(rules.check("x".repeat(1_000_000), ALICE)).contains(PasswordFault.TOO_LONG);
    }

    @Test
    void veryShortNamesDoNotForbidWordsThatHoldThem() {
        assertThat(rules.check("al mare d'inverno", List.of("al", "d"))).isEqualTo(Optional.empty());
    }
}
