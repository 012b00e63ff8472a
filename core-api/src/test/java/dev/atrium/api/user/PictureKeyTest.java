package dev.atrium.api.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureKeyTest {

    private static final String NAME = "00112233445566778899aabbccddeeff.jpg";

    @Test
    void keyIsAFolderAndARandomName() {
        byte[] random = new byte[16];
        random[15] = (byte) 0xAB;
        PictureKey key = PictureKey.of(random);
        assertThat(key).hasToString("profile_pics/000000000000000000000000000000ab.jpg");
        assertThat(PictureKey.ofFileName(key.fileName())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x.jpg",
                "../recycle_pics/" + NAME,
                "..%2frecycle_pics%2f" + NAME,
                "00112233445566778899AABBCCDDEEFF.jpg",
                NAME + "\n",
                NAME + "/",
                "00112233445566778899aabbccddeeff.jpg.jpg",
                "00112233445566778899aabbccddeeff.html"
            })
    void nothingElseIsOne(String name) {
        assertThat(PictureKey.ofFileName(name)).isEmpty();
    }

    @Test
    void recycledPicturesHaveNoKey() {
        assertThat(PictureKey.parse("recycle_pics/" + NAME)).isEmpty();
        assertThatThrownBy(() -> new PictureKey("recycle_pics/" + NAME)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PictureKey.of(new byte[4])).isInstanceOf(IllegalArgumentException.class);
    }
}
