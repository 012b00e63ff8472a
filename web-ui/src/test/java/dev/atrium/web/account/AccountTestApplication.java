package dev.atrium.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.contact.ContactDesk;
import dev.atrium.api.export.DataExports;
import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.personal.Fingerprints;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.shared.TsidSource;
import dev.atrium.api.user.PasswordResetDesk;
import dev.atrium.gateway.captcha.CaptchaGateway;
import dev.atrium.gateway.captcha.CaptchaVerdict;
import dev.atrium.gateway.captcha.CaptchaWidget;
import dev.atrium.gateway.picture.PictureProcessing;
import dev.atrium.gateway.picture.PictureProcessingProperties;
import dev.atrium.gateway.storage.PrivateObjects;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.io.InputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The pages of accounts with the real filters on a real database; what lies behind commands and queries is a stand-in. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "dev.atrium.web.account",
    "dev.atrium.web.assets",
    "dev.atrium.web.command",
    "dev.atrium.web.contact",
    "dev.atrium.web.error",
    "dev.atrium.web.language",
    "dev.atrium.web.layout",
    "dev.atrium.web.legal",
    "dev.atrium.web.model",
    "dev.atrium.web.picture",
    "dev.atrium.web.security"
})
public class AccountTestApplication {

    static final LinkSigningKey KEY = new LinkSigningKey(new SecretKeySpec(new byte[32], "HmacSHA256"));

    @Bean
    JdbcConnectionDetails database() {
        TestDatabase database = TestServers.freshDatabase();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }

            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    TestHouse house() {
        return new TestHouse();
    }

    @Bean
    TestFactors factors() {
        return new TestFactors();
    }

    @Bean
    TestPost post() {
        return new TestPost();
    }

    @Bean
    CommandGateway commandGateway(TestHouse house, TestFactors factors) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        new AnnotationCommandHandlerAdapter<>(house).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(factors).subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    QueryGateway queryGateway(TestHouse house, TestFactors factors) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(house).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(factors).subscribe(bus);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    ProjectionProgress progress(TestHouse house) {
        return new InstantProgress(house);
    }

    @Bean
    TestPictures pictures() {
        return new TestPictures();
    }

    @Bean(destroyMethod = "close")
    PictureProcessing pictureProcessing() {
        return new PictureProcessing(new PictureProcessingProperties(Duration.ofSeconds(10), 2, 16));
    }

    @Bean
    IdSource ids() {
        return new TsidSource(1);
    }

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(URI.create("http://localhost"));
    }

    @Bean
    LinkSigningKey linkSigningKey() {
        return KEY;
    }

    @Bean
    CaptchaWidget captchaWidget() {
        return new CaptchaWidget("site-key", URI.create("/sandbox/recaptcha/api.js"));
    }

    @Bean
    CaptchaGateway captcha() {
        return (response, address) -> switch (String.valueOf(response)) {
            case "sandbox-pass" -> CaptchaVerdict.PASSED;
            case "away" -> CaptchaVerdict.UNAVAILABLE;
            default -> CaptchaVerdict.FAILED;
        };
    }

    @Bean
    ContactDesk contactDesk() {
        return message -> {};
    }

    @Bean
    PasswordResetDesk passwordResetDesk() {
        return (resetId, userId, expiresAt) -> {};
    }

    @Bean
    Fingerprints fingerprints() {
        return (purpose, value) -> {
            try {
                return MessageDigest.getInstance("SHA-256").digest((purpose + "\0" + value).getBytes(UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Bean
    DataExports exports() {
        return account -> Optional.empty();
    }

    @Bean
    PrivateObjects privateObjects() {
        return new NoObjects();
    }

    /** A bucket that nobody fills. */
    private static final class NoObjects implements PrivateObjects {

        @Override
        public void store(String key, byte[] content, String type) {}

        @Override
        public void store(String key, Supplier<InputStream> content, long length, String type) {}

        @Override
        public Optional<InputStream> read(String key) {
            return Optional.empty();
        }

        @Override
        public void delete(String key) {}

        @Override
        public void forEach(String folder, Consumer<String> action) {}
    }
}
