package dev.atrium.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.atrium.api.user.PictureKey;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureAddressesTest {

    private static final PictureKey KEY = new PictureKey("profile_pics/00112233445566778899aabbccddeeff.jpg");

    @ParameterizedTest
    @ValueSource(strings = {"/media/", ""})
    void siteServesPicturesItselfUnlessToldOtherwise(String setting) {
        PictureAddresses pictures = new PictureAddresses(new PictureSettings(setting));
        assertThat(pictures.addressOf(KEY)).isEqualTo("/media/" + KEY);
        assertThat(pictures.otherOrigin()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://cdn.example.org/atrium/", "https://cdn.example.org/atrium"})
    void otherSiteThatServesThemIsAllowedOnPages(String setting) {
        PictureAddresses pictures = new PictureAddresses(new PictureSettings(setting));
        assertThat(pictures.addressOf(KEY)).isEqualTo("https://cdn.example.org/atrium/" + KEY);
        String policy = ContentSecurityPolicy.with(
                URI.create("/captcha.js"), pictures.otherOrigin().orElseThrow());
        assertThat(policy).contains("img-src 'self' data: https://cdn.example.org;");
    }

    @Test
    void memberWithoutAPictureIsShownWithTheDefault() {
        PictureAddresses pictures = new PictureAddresses(new PictureSettings("https://cdn.example.org/"));
        assertThat(pictures.addressOf(null)).isEqualTo("/media/default_profile.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://cdn.example.org/", "javascript:alert(1)", "//cdn.example.org/", "/pictures/"})
    void anythingElseStopsTheStart(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PictureSettings(setting));
    }
}
