package dev.atrium.gateway.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.atrium.api.user.EmailAddress;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.Socket;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailGatewayTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final Mail MAIL = new Mail(
            new EmailAddress("alice@example.org"),
            "Zażółć gęślą jaźń",
            "Dzień dobry",
            "<p>Dzień <b>dobry</b></p>",
            new EmailAddress("support@example.org"),
            "welcome-7");

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    void mailArrivesInBothForms() throws Exception {
        send(MAIL, server.getSmtp().getPort());
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Zażółć gęślą jaźń");
        assertThat(received.getAllRecipients()).extracting(Address::toString).containsExactly("alice@example.org");
        assertThat(received.getReplyTo()).extracting(Address::toString).containsExactly("support@example.org");
        assertThat(received.getFrom())
                .extracting(Address::toString)
                .containsExactly("Atrium <no-reply@atrium.localhost>");
        MimeMultipart content = (MimeMultipart) received.getContent();
        assertThat(content.getContentType()).startsWith("multipart/alternative");
        assertThat(content.getBodyPart(0).getContent()).isEqualTo("Dzień dobry");
        assertThat(content.getBodyPart(1).getContent()).isEqualTo("<p>Dzień <b>dobry</b></p>");
    }

    @Test
    void mailSentAgainIsRecognisable() throws Exception {
        send(MAIL, server.getSmtp().getPort());
        send(MAIL, server.getSmtp().getPort());
        assertThat(server.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<welcome-7@atrium.localhost>");
    }

    /** Held back until the server acknowledges what came before it, the end of each mail took 40 milliseconds. */
    @Test
    void connectionHoldsNothingBack() {
        context(server.getSmtp().getPort()).run(site -> {
            JavaMailSenderImpl sender = site.getBean(JavaMailSenderImpl.class);
            site.getBean(MailGateway.class).send(MAIL);
            assertThat(server.getReceivedMessages()).hasSize(1);
            SocketFactory sockets = (SocketFactory)
                    Objects.requireNonNull(sender.getSession().getProperties().get("mail.smtp.socketFactory"));
            try (Socket unconnected = sockets.createSocket();
                    Socket connected =
                            sockets.createSocket("127.0.0.1", server.getSmtp().getPort())) {
                assertThat(unconnected.getTcpNoDelay()).isTrue();
                assertThat(connected.getTcpNoDelay()).isTrue();
            }
        });
    }

    @Test
    void refusedRecipientIsForGood() {
        try (RefusingMailServer server = new RefusingMailServer("550 no such user alice@example.org")) {
            MailNotSentException refusal = refusalBy(server);
            assertThat(refusal.permanent()).isTrue();
            assertThat(refusal).hasNoCause().hasMessageNotContaining("alice");
        }
    }

    @Test
    void fullMailboxIsForNow() {
        try (RefusingMailServer server = new RefusingMailServer("452 mailbox full")) {
            assertThat(refusalBy(server).permanent()).isFalse();
        }
    }

    @Test
    @Timeout(30)
    void silentServerIsGivenUpInTime() {
        try (RefusingMailServer server = new RefusingMailServer("")) {
            assertThat(refusalBy(server).permanent()).isFalse();
        }
    }

    @Test
    void missingServerIsForNow() {
        RefusingMailServer server = new RefusingMailServer("");
        server.close();
        assertThat(refusalBy(server).permanent()).isFalse();
    }

    @Test
    void serverThatIsAwayIsLeftAloneForAWhile() {
        RefusingMailServer server = new RefusingMailServer("");
        server.close();
        withGateway(server.port(), gateway -> {
            List<String> failures = IntStream.range(0, 6)
                    .mapToObj(number -> catchThrowableOfType(MailNotSentException.class, () -> gateway.send(MAIL)))
                    .map(Throwable::getMessage)
                    .toList();
            assertThat(failures.getLast()).contains("CallNotPermitted");
        });
    }

    @Test
    void senderThatIsNoAddressStopsTheStart() {
        new ApplicationContextRunner()
                .withUserConfiguration(MailConfiguration.class)
                .withPropertyValues("atrium.mail.from=not an address")
                .run(context -> assertThat(context).hasFailed());
    }

    private static MailNotSentException refusalBy(RefusingMailServer server) {
        return catchThrowableOfType(MailNotSentException.class, () -> send(MAIL, server.port()));
    }

    private static void send(Mail mail, int port) {
        withGateway(port, gateway -> gateway.send(mail));
    }

    private static void withGateway(int port, Consumer<MailGateway> use) {
        context(port).run(context -> use.accept(context.getBean(MailGateway.class)));
    }

    private static ApplicationContextRunner context(int port) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withUserConfiguration(MailConfiguration.class)
                .withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + port, "atrium.mail.timeout=3s");
    }
}
