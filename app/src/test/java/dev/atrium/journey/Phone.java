package dev.atrium.journey;

import static org.awaitility.Awaitility.await;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import dev.atrium.api.mfa.TotpSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member's phone: it gets text messages, opens mails, and has an authenticator on it. */
final class Phone {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.currentTimeMillis() / 100 % 900_000));

    private final URI site;
    private final String number = "+447400" + String.format("%06d", NUMBERS.incrementAndGet() % 1_000_000);
    private long lastStep;

    Phone(int port) {
        site = URI.create("http://localhost:" + port);
    }

    String number() {
        return number;
    }

    /** The authenticator's code; a later one than before, as nobody may use one twice. */
    String authenticatorCode(String secret) {
        try {
            lastStep = Math.max(lastStep + 1, Instant.now().getEpochSecond() / 30);
            await("a code that is near enough")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> lastStep <= Instant.now().getEpochSecond() / 30 + 1);
            byte[] key = new TotpSecret(secret).bytes();
            return new HmacOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), lastStep);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    String codeByMail(String address) {
        return newest("/sandbox/mails.json", "text", address);
    }

    String codeByMessage() {
        return newest("/sandbox/sms.json", "body", number);
    }

    /** All mails that the site sent, to whomever. */
    String mails() {
        return read("/sandbox/mails.json");
    }

    private String newest(String inbox, String text, String to) {
        return await("a code to " + to)
                .atMost(PATIENCE)
                .until(() -> find(inbox, text, to), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(String inbox, String text, String to) {
        for (JsonNode letter : JSON.readTree(read(inbox))) {
            Matcher code = CODE.matcher(letter.path(text).asString());
            if (letter.path("to").toString().contains(to) && code.find()) {
                return Optional.of(code.group());
            }
        }
        return Optional.empty();
    }

    private String read(String inbox) {
        try {
            HttpRequest request = HttpRequest.newBuilder(site.resolve(inbox)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
