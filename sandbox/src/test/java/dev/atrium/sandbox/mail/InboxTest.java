package dev.atrium.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    @TempDir
    private Path directory;

    @Test
    void mailsAreThereAfterARestartNewestFirst() throws Exception {
        Inbox before = new Inbox(directory);
        before.deliver(mail("First"), "alicja@mail.example");
        before.deliver(mail("Second"), "bruno@mail.example");

        Inbox after = new Inbox(directory);

        assertThat(after.newestFirst()).extracting(ReceivedMail::subject).containsExactly("Second", "First");
        assertThat(after.newestFirst()).isEqualTo(before.newestFirst());
    }

    @Test
    void aDamagedFileHidesNoOther() throws Exception {
        new Inbox(directory).deliver(mail("Whole"), "alicja@mail.example");
        Files.writeString(directory.resolve("not-a-time.eml"), "x");

        assertThat(new Inbox(directory).newestFirst())
                .extracting(ReceivedMail::subject)
                .containsExactly("Whole");
    }

    private static MimeMessage mail(String subject) throws Exception {
        String text = "From: a@b.example\r\nSubject: " + subject + "\r\n\r\nHello\r\n";
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
