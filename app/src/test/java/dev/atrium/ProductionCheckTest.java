package dev.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("ATRIUM_PUBLIC_URL", "https://atrium.example.org")
            .withProperty("ATRIUM_DATABASE_URL", "jdbc:postgresql://postgres:5432/atrium")
            .withProperty("ATRIUM_DATABASE_USER", "atrium")
            .withProperty("ATRIUM_DATABASE_PASSWORD", "secret")
            .withProperty("ATRIUM_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]))
            .withProperty("ATRIUM_ELASTICSEARCH_URL", "http://elasticsearch:9200")
            .withProperty("ATRIUM_SMTP_HOST", "smtp.example.org")
            .withProperty("ATRIUM_MAIL_FROM", "Atrium <no-reply@example.org>")
            .withProperty("ATRIUM_SUPPORT_EMAIL", "support@example.org")
            .withProperty("ATRIUM_CAPTCHA_SITE_KEY", "key")
            .withProperty("ATRIUM_CAPTCHA_SECRET", "secret")
            .withProperty("ATRIUM_TWILIO_ACCOUNT_SID", "AC0")
            .withProperty("ATRIUM_TWILIO_AUTH_TOKEN", "secret")
            .withProperty("ATRIUM_TWILIO_FROM", "+441234567890")
            .withProperty("STRIPE_SECRET_KEY", "sk_live_1")
            .withProperty("STRIPE_PUBLISHABLE_KEY", "pk_live_1")
            .withProperty("STRIPE_WEBHOOK_SECRET", "whsec_1");

    @Test
    void acceptsACompleteEnvironment() {
        assertThat(ProductionCheck.problems(environment)).isEmpty();
    }

    @Test
    void trialOfTheComposeFileIsComplete() throws IOException {
        MockEnvironment trial = new MockEnvironment();
        assigned("../deploy/trial.env").forEach(trial::setProperty);

        assertThat(ProductionCheck.problems(trial)).isEmpty();
    }

    @Test
    void everyVariableOfTheTrialIsExplained() throws IOException {
        assertThat(assigned("../example.env").keySet())
                .containsAll(assigned("../deploy/trial.env").keySet());
    }

    private static Map<String, String> assigned(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
        }
    }

    @Test
    void namesAMissingVariable() {
        environment.setProperty("ATRIUM_DATABASE_URL", " ");

        assertThat(ProductionCheck.problems(environment))
                .containsExactly(
                        "ATRIUM_DATABASE_URL is missing: it must be an address beginning with jdbc:postgresql://.");
    }

    @Test
    void namesAMalformedVariableWithoutShowingItsValue() {
        environment.setProperty("ATRIUM_MASTER_KEY", "hunter2");

        assertThat(ProductionCheck.problems(environment))
                .singleElement()
                .asString()
                .contains("ATRIUM_MASTER_KEY is malformed")
                .doesNotContain("hunter2");
    }

    /** A publishable key in the place of the secret one would be noticed only when somebody pays. */
    @Test
    void tellsKeysApart() {
        environment.setProperty("STRIPE_SECRET_KEY", "pk_live_1");

        assertThat(ProductionCheck.problems(environment))
                .containsExactly("STRIPE_SECRET_KEY is malformed: it must be a key beginning with sk_ or rk_.");
    }
}
