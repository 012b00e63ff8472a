package dev.atrium.web.account;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.classifier.PictureVerdict;
import dev.atrium.web.layout.PictureAddresses;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pictures through the forms, and how they are served. */
class PictureIT extends AccountIT {

    @Test
    void newMemberMayBringAPicture() throws IOException {
        Browser alice = visitor();
        assertThat(alice.upload("/users/register", file("me.png", picture("png")), Forms.registration("alice")))
                .hasStatus(303);

        PictureKey key = Objects.requireNonNull(house.member("alice").picture());
        BufferedImage stored = ImageIO.read(new ByteArrayInputStream(
                Objects.requireNonNull(pictures.stored().get(key)).bytes()));
        assertThat(stored.getWidth()).isEqualTo(300);
        assertThat(stored.getHeight()).isEqualTo(300);
        assertThat(alice.open(profileOf("alice"))).bodyText().contains("src=\"/media/" + key + "\"");
    }

    @Test
    void withoutAPictureTheDefaultIsShown() {
        Browser alice = member("alice");
        assertThat(alice.open(profileOf("alice"))).bodyText().contains("src=\"" + PictureAddresses.DEFAULT + "\"");
        assertThat(alice.open(PictureAddresses.DEFAULT)).hasStatusOk().hasContentType("image/jpeg");
    }

    @Test
    void pictureIsReplacedAndRemoved() throws IOException {
        Browser alice = member("alice");
        change(alice, file("a.jpg", picture("jpg")));
        PictureKey first = house.member("alice").picture();
        change(alice, file("b.gif", picture("gif")));
        PictureKey second = house.member("alice").picture();
        assertThat(second).isNotNull().isNotEqualTo(first);

        assertThat(alice.submit(profileOf("alice"), with("remove_image", "true")))
                .hasStatus(303);
        assertThat(house.member("alice").picture()).isNull();
    }

    @Test
    void formWithoutAFileKeepsThePicture() throws IOException {
        Browser alice = member("alice");
        change(alice, file("a.jpg", picture("jpg")));
        PictureKey before = house.member("alice").picture();
        assertThat(alice.upload(profileOf("alice"), file("", new byte[0]), PROFILE))
                .hasStatus(303);
        assertThat(house.member("alice").picture()).isNotNull().isEqualTo(before);
    }

    static Stream<Arguments> badUploads() throws IOException {
        byte[] jpeg = picture("jpg");
        byte[] png = picture("png");
        return Stream.of(
                Arguments.of("empty", "me.jpg", new byte[0], "The file is empty"),
                Arguments.of("11 MB", "me.jpg", new byte[11 * 1024 * 1024], "larger than 10 MB"),
                Arguments.of("50 MB", "me.jpg", new byte[50 * 1024 * 1024], "larger than 10 MB"),
                Arguments.of(
                        "SVG with script",
                        "me.jpg",
                        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8),
                        "no picture that we can read"),
                Arguments.of(
                        "page", "me.png", "<!doctype html><script>alert(1)</script>".getBytes(UTF_8), "no picture"),
                Arguments.of("program", "me.gif", "MZ\u0090\0".getBytes(ISO_8859_1), "no picture"),
                Arguments.of(
                        "cut off", "me.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "The end of the file is missing"),
                Arguments.of("WebP cut off", "me.webp", Forgeries.truncatedWebp(), "The end of the file is missing"),
                Arguments.of("changed", "me.png", Forgeries.flipped(png), "The file is damaged"),
                Arguments.of("60,000 by 60,000", "me.png", Forgeries.hugePng(), "more than 50 megapixels"),
                Arguments.of("bomb", "me.png", Forgeries.pngBomb(), "unfolds into far more"),
                Arguments.of("script that is a GIF", "me.gif", Forgeries.gifAndScript(), "Something else is hidden"),
                Arguments.of(
                        "page behind a picture",
                        "me.jpg",
                        Forgeries.followedBy(jpeg, "<script>alert(1)</script>"),
                        "Something else is hidden"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badUploads")
    void badPictureFailsTheWholeForm(String what, String name, byte[] content, String text) {
        Browser alice = member("alice");
        long before = house.commands().size();
        assertThat(alice.upload(profileOf("alice"), file(name, content), with("first_name", "Changed")))
                .hasStatus(422)
                .bodyText()
                .contains(text, "value=\"Changed\"")
                .containsPattern("<input[^>]*name=\"image\"[^>]*aria-invalid")
                .doesNotContain("<script>alert", Forms.PASSWORD);
        assertThat(visitor().upload("/users/register", file(name, content), Forms.registration("bob")))
                .hasStatus(422)
                .bodyText()
                .contains(text, "value=\"bob\"");
        assertThat(house.commands()).hasSize((int) before);
        assertThat(pictures.stored()).isEmpty();
    }

    @Test
    void animatedGifOfAnyNameBecomesAPictureThatStandsStill() throws IOException {
        Browser alice = member("alice");
        change(alice, file("me.pdf", Forgeries.animated(picture("gif"))));
        byte[] stored = Objects.requireNonNull(
                        pictures.stored().get(house.member("alice").picture()))
                .bytes();
        assertThat(stored).startsWith(0xFF, 0xD8);
    }

    @Test
    void nameAndTypeOfTheFileMeanNothing() throws IOException {
        Browser alice = member("alice");
        MockMultipartFile lying =
                new MockMultipartFile("image", "../../etc/passwd\r\nX: y.exe", "text/html", picture("png"));
        assertThat(alice.upload(profileOf("alice"), lying, PROFILE)).hasStatus(303);
        assertThat(Objects.requireNonNull(house.member("alice").picture()).value())
                .matches("profile_pics/[0-9a-f]{32}\\.jpg");
    }

    @Test
    void classifierIsAskedAndItsSilenceIsNoYes() throws IOException {
        Browser alice = member("alice");
        pictures.willBeJudged(PictureVerdict.REFUSED);
        assertThat(alice.upload(profileOf("alice"), file("a.jpg", picture("jpg")), PROFILE))
                .hasStatus(422)
                .bodyText()
                .contains("not for everyone");
        pictures.willBeJudged(PictureVerdict.UNAVAILABLE);
        assertThat(alice.upload(profileOf("alice"), file("a.jpg", picture("jpg")), PROFILE))
                .hasStatus(503)
                .bodyText()
                .contains("Try again in a minute");
        assertThat(house.member("alice").picture()).isNull();
        assertThat(pictures.stored()).isEmpty();
    }

    @Test
    void storageThatIsAwayIsToldAndTheRestOfTheFormWorks() throws IOException {
        Browser alice = member("alice");
        pictures.goAway();
        assertThat(alice.upload(profileOf("alice"), file("a.jpg", picture("jpg")), with("first_name", "Changed")))
                .hasStatus(503)
                .bodyText()
                .contains("Pictures cannot be stored at this moment", "value=\"Changed\"");
        assertThat(visitor().upload("/users/register", file("a.jpg", picture("jpg")), Forms.registration("bob")))
                .hasStatus(503)
                .bodyText()
                .contains("Pictures cannot be stored at this moment", "value=\"bob\"");
        assertThat(alice.submit(profileOf("alice"), with("first_name", "Changed")))
                .hasStatus(303);
        assertThat(house.member("alice").firstName()).hasToString("Changed");
    }

    @Test
    void rejectedCommandLeavesNoPictureBehind() throws IOException {
        member("bob");
        Browser alice = member("alice");
        assertThat(alice.upload(profileOf("alice"), file("a.jpg", picture("jpg")), with("username", "bob")))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody has this user name already");
        assertThat(visitor().upload("/users/register", file("a.jpg", picture("jpg")), Forms.registration("bob")))
                .hasStatus(422);
        assertThat(pictures.stored()).isEmpty();
    }

    @Test
    void wrongPasswordStoresNothing() throws IOException {
        Browser alice = member("alice");
        alice.upload(profileOf("alice"), file("a.jpg", picture("jpg")), with("confirm_password", "wrong"));
        assertThat(pictures.stored()).isEmpty();
    }

    @Test
    void picturesAreKeptByBrowsersForEver() throws IOException {
        Browser alice = member("alice");
        change(alice, file("a.jpg", picture("jpg")));
        String address = "/media/" + house.member("alice").picture();

        MvcTestResult shown = visitor().open(address);
        assertThat(shown)
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("Cache-Control", "public, max-age=31536000, immutable")
                .hasHeader("X-Content-Type-Options", "nosniff");
        String tag = Objects.requireNonNull(shown.getResponse().getHeader("ETag"));
        assertThat(shown.getResponse().getContentAsByteArray()).startsWith(0xFF, 0xD8);

        assertThat(site.get().uri(address).header("If-None-Match", tag))
                .hasStatus(304)
                .hasHeader("ETag", tag)
                .hasHeader("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(site.get().uri(address).header("If-None-Match", "W/" + tag)).hasStatus(304);
        assertThat(site.get().uri(address).header("If-None-Match", "\"another\""))
                .hasStatusOk();

        MvcTestResult head = site.head().uri(address).exchange();
        assertThat(head).hasStatusOk().hasHeader("ETag", tag);
        assertThat(head.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(head.getResponse().getContentLength()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/profile_pics/00112233445566778899aabbccddeeff.jpg",
                "/media/profile_pics/00112233445566778899aabbccddeeff.png",
                "/media/profile_pics/x.jpg",
                "/media/recycle_pics/00112233445566778899aabbccddeeff.jpg",
                "/media/profile_pics/",
                "/media/",
                "/media/application.yml"
            })
    void nothingElseIsServed(String path) {
        assertThat(visitor().open(path)).hasStatus(404);
    }

    private void change(Browser browser, MockMultipartFile file) {
        assertThat(browser.upload(profileOf("alice"), file, PROFILE)).hasStatus(303);
    }

    private String profileOf(String userName) {
        return "/users/profile/" + house.member(userName).id();
    }

    /** Alice's profile as it is. */
    private static final String[] PROFILE = {
        "username",
        "alice",
        "first_name",
        "Alicja",
        "last_name",
        "Żółć",
        "email",
        "alice@example.com",
        "phone_number",
        "",
        "confirm_password",
        Forms.PASSWORD
    };

    private static String[] with(String field, String value) {
        String[] form = PROFILE.clone();
        for (int i = 0; i < form.length; i += 2) {
            if (form[i].equals(field)) {
                form[i + 1] = value;
                return form;
            }
        }
        return Stream.concat(Arrays.stream(form), Stream.of(field, value)).toArray(String[]::new);
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("image", name, "image/jpeg", content);
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(400, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(40, 20, 300, 280);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
