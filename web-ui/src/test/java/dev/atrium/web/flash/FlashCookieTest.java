package dev.atrium.web.flash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.web.flash.FlashMessage.Level;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlashCookieTest {

    private static final FlashMessage PUBLISHED =
            new FlashMessage(Level.SUCCESS, "flash.model.published", List.of("Żółw <b>& Co</b>; \"x\""));

    @Test
    void messagesSurviveARedirect() {
        FlashMessage second = new FlashMessage(Level.INFO, "flash.on-its-way", List.of());
        assertThat(FlashCookie.parse(FlashCookie.write(List.of(PUBLISHED, second))))
                .containsExactly(PUBLISHED, second);
    }

    @Test
    void aCookieHoldsOnlyWhatItIsAllowedTo() {
        assertThat(FlashCookie.write(List.of(PUBLISHED))).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void longArgumentsAreCutSoThatTheCookieFits() {
        FlashMessage longOne = new FlashMessage(Level.INFO, "flash.model.deleted", List.of("😀".repeat(5000)));
        String cookie = FlashCookie.write(Collections.nCopies(9, longOne));
        assertThat(cookie.length()).isLessThan(4000);
        assertThat(FlashCookie.parse(cookie)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%%%",
                "SUCCESS",
                "SUCCESS\u001fnav.home",
                "SUCCESS\u001f<script>",
                "SUCCESS\u001fflash.unknown",
                "LOUD\u001fflash.on-its-way"
            })
    void aForgedCookieSaysNothing(String content) {
        assertThat(FlashCookie.parse(content)).isEmpty();
        assertThat(FlashCookie.parse(Base64.getUrlEncoder().encodeToString(content.getBytes(UTF_8))))
                .isEmpty();
    }
}
