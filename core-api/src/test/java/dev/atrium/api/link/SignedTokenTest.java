package dev.atrium.api.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTokenTest {

    private static final SecretKey KEY = key("the site's own key");
    private static final SignedToken TOKEN = new SignedToken("verify-email", 42, 7);

    @Test
    void readsWhatItSigned() {
        assertThat(SignedToken.read(TOKEN.sign(KEY), "verify-email", KEY)).contains(TOKEN);
    }

    @Test
    void refusesAnotherPurposeAndAnotherKey() {
        String text = TOKEN.sign(KEY);
        assertThat(SignedToken.read(text, "reset-password", KEY)).isEmpty();
        assertThat(SignedToken.read(text, "verify-email", key("another key"))).isEmpty();
    }

    @Test
    void refusesEveryChangedCharacter() {
        String text = TOKEN.sign(KEY);
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(SignedToken.read(changed, "verify-email", KEY))
                    .as(changed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "../../etc/passwd", "żółć", "\u0000"})
    void refusesNonsense(String text) {
        assertThat(SignedToken.read(text, "verify-email", KEY)).isEmpty();
        assertThat(SignedToken.read(text.repeat(10_000), "verify-email", KEY)).isEmpty();
    }

    private static SecretKey key(String text) {
        return new SecretKeySpec(text.getBytes(UTF_8), "HmacSHA256");
    }
}
