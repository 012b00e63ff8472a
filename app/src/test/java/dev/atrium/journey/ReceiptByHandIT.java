package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The receipt of an erasure, checked with the very commands that {@code docs/operations.md} gives its reader. */
@RunningSite
class ReceiptByHandIT {

    private static final Pattern COMMANDS = Pattern.compile("as `receipt.txt`:\\s+```\n(.+?)```", Pattern.DOTALL);
    private static final String VERIFIED = "Signature Verified Successfully";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int port;
    private final CommandGateway commands;
    private final QueryGateway queries;

    @TempDir
    Path directory;

    @Autowired
    ReceiptByHandIT(@LocalServerPort int port, CommandGateway commands, QueryGateway queries) {
        this.port = port;
        this.commands = commands;
        this.queries = queries;
    }

    @ParameterizedTest
    @CsvSource({"en, Your Atrium account is deleted", "pl, Twoje konto w Atrium zostało usunięte"})
    void readerChecksItWithoutTheSite(String language, String subject) throws Exception {
        assumeTrue(run("openssl version").contains("OpenSSL 3"), "skipped: no openssl 3 here to check a receipt with");
        String receipt = receipt(language, subject);
        Files.writeString(directory.resolve("erasure-key.pem"), key());

        assertThat(checked(receipt)).contains(VERIFIED);
        assertThat(checked(receipt.replace("\n", "\r\n"))).contains(VERIFIED);
        assertThat(checked(receipt.replaceFirst("left: 0", "left: 1"))).doesNotContain(VERIFIED);
        assertThat(run("openssl pkey -pubin -in erasure-key.pem -outform DER | tail -c 32 | base64"))
                .isEqualTo(keyIn(receipt));
    }

    /** Open to everybody: whoever has left cannot sign in. */
    @Test
    void keyIsOpenToEverybody() throws Exception {
        assertThat(key()).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("-----END PUBLIC KEY-----\n");
    }

    private String key() throws Exception {
        return new Visitor(port).get("/privacy/erasure-key.pem").body();
    }

    private String receipt(String language, String subject) throws Exception {
        String name = Members.unique("leaver");
        Visitor leaver = new Visitor(port);
        leaver.submit("/", "/language", Map.of("language", language));
        leaver.register(name);
        MemberView member = member(name);
        Instant now = Instant.now();
        commands.sendAndWait(new ScheduleAccountDeletionCommand(
                member.accountId(), member.email(), member.language(), now, now.plusMillis(500)));
        return new Mailbox(new Visitor(port))
                .about(subject, name + "@mail.example")
                .path("text")
                .asString()
                .replace("\r\n", "\n");
    }

    private MemberView member(String name) {
        return queries.query(new FindCredentialsQuery(name), ResponseTypes.optionalInstanceOf(CredentialsView.class))
                .join()
                .orElseThrow()
                .member();
    }

    private static String keyIn(String receipt) {
        Matcher key = Pattern.compile("public key: (\\S+\n)").matcher(receipt);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private String checked(String receipt) throws Exception {
        Files.writeString(directory.resolve("receipt.txt"), receipt);
        Matcher documented = COMMANDS.matcher(Files.readString(Path.of("../docs/operations.md")));
        assertThat(documented.find()).isTrue();
        return run(documented.group(1));
    }

    private String run(String script) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process shell = new ProcessBuilder("sh", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }
}
