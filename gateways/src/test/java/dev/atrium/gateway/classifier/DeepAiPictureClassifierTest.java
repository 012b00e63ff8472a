package dev.atrium.gateway.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.atrium.gateway.StandInSite;
import dev.atrium.gateway.picture.PictureFile;
import dev.atrium.sandbox.fault.Fault;
import dev.atrium.sandbox.fault.ThirdParty;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DeepAiPictureClassifierTest {

    private static final int MAGENTA = 0xFF00FF;

    private static StandInSite site;

    @BeforeAll
    static void start() {
        site = new StandInSite("classifier");
    }

    @AfterAll
    static void end() {
        site.close();
    }

    @AfterEach
    void heal() {
        site.faults().set(ThirdParty.CLASSIFIER, Fault.NONE, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp"})
    void magentaCornerIsRefusedAndNothingElse(String format) throws IOException {
        assertThat(verdictOn(picture(format, MAGENTA))).isEqualTo(PictureVerdict.REFUSED);
        assertThat(verdictOn(picture(format, 0xFF00FE))).isEqualTo(PictureVerdict.ACCEPTED);
        assertThat(verdictOn(picture(format, 0x00FF00))).isEqualTo(PictureVerdict.ACCEPTED);
    }

    @Test
    void pictureOfMegabytesIsJudgedToo() throws IOException {
        BufferedImage noise = new BufferedImage(1600, 1600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < 1600 * 1600; i++) {
            noise.setRGB(i % 1600, i / 1600, random.nextInt());
        }
        noise.setRGB(0, 0, MAGENTA);
        PictureFile large = file("png", noise);
        assertThat(large.length()).isGreaterThan(7_000_000);
        assertThat(verdictOn(large)).isEqualTo(PictureVerdict.REFUSED);
    }

    @Test
    void everyPicturePassesWhereNobodyIsAsked() {
        runner().run(context -> assertThat(
                        context.getBean(PictureClassifier.class).judge(picture("png", MAGENTA)))
                .isEqualTo(PictureVerdict.ACCEPTED));
    }

    @Test
    void switchWithoutKeyStopsTheStart() {
        runner().withPropertyValues("atrium.classifier.detect-nsfw-images=true")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void faultIsUnavailableAndNeverAccepted() throws IOException {
        site.faults().set(ThirdParty.CLASSIFIER, Fault.ERROR, 1);
        assertThat(verdictOn(picture("png", 0))).isEqualTo(PictureVerdict.UNAVAILABLE);
        assertThat(verdictOn(picture("png", 0))).isEqualTo(PictureVerdict.ACCEPTED);
    }

    @Test
    void toldToRejectItRefuses() throws IOException {
        site.faults().set(ThirdParty.CLASSIFIER, Fault.REJECT, 1);
        assertThat(verdictOn(picture("png", 0))).isEqualTo(PictureVerdict.REFUSED);
    }

    @Test
    void serviceThatStaysDownIsLeftAlone() {
        site.faults().set(ThirdParty.CLASSIFIER, Fault.ERROR, 100);
        asking(site.address("/classifier/api/nsfw-detector")).run(context -> {
            for (int i = 0; i < 10; i++) {
                assertThat(context.getBean(PictureClassifier.class).judge(picture("png", 0)))
                        .isEqualTo(PictureVerdict.UNAVAILABLE);
            }
        });
        assertThat(site.faults().current(ThirdParty.CLASSIFIER).times()).isEqualTo(95);
    }

    @Test
    @Timeout(10)
    void silentServiceIsUnavailableInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThat(verdict(URI.create("http://127.0.0.1:" + silent.getLocalPort()), picture("png", 0)))
                    .isEqualTo(PictureVerdict.UNAVAILABLE);
        }
    }

    @Test
    void closedPortIsUnavailable() throws IOException {
        ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        closed.close();
        assertThat(verdict(URI.create("http://127.0.0.1:" + closed.getLocalPort()), picture("png", 0)))
                .isEqualTo(PictureVerdict.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "<html>maintenance</html>",
                "{\"output\":{}}",
                "{\"output\":{\"nsfw_score\":null}}",
                "{\"output\":{\"nsfw_score\":-1}}",
                "{\"output\":{\"nsfw_score\":7}}",
                "{\"err\":\"quota\"}"
            })
    void answerWithoutAScoreIsUnavailable(String answer) throws IOException {
        HttpServer nonsense = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        nonsense.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        nonsense.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + nonsense.getAddress().getPort());
            assertThat(verdict(address, picture("png", 0))).isEqualTo(PictureVerdict.UNAVAILABLE);
        } finally {
            nonsense.stop(0);
        }
    }

    private static PictureVerdict verdictOn(PictureFile picture) {
        return verdict(site.address("/classifier/api/nsfw-detector"), picture);
    }

    private static PictureVerdict verdict(URI address, PictureFile picture) {
        PictureVerdict[] verdict = new PictureVerdict[1];
        asking(address)
                .run(context ->
                        verdict[0] = context.getBean(PictureClassifier.class).judge(picture));
        return verdict[0];
    }

    private static ApplicationContextRunner asking(URI address) {
        return runner().withPropertyValues(
                        "atrium.classifier.detect-nsfw-images=true",
                        "atrium.classifier.api-key=key",
                        "atrium.classifier.url=" + address);
    }

    private static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RestClientAutoConfiguration.class))
                .withUserConfiguration(ClassifierConfiguration.class);
    }

    private static PictureFile picture(String format, int corner) throws IOException {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, corner);
        return file(format, image);
    }

    private static PictureFile file(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return new PictureFile(bytes.toByteArray(), "image/" + format);
    }
}
