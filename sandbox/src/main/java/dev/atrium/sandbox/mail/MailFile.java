package dev.atrium.sandbox.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail as a file: the message as it came, named by the time it came at. */
final class MailFile {

    static final String SUFFIX = ".eml";

    /** Set by the server that puts a mail into a mailbox; the other headers are the sender's to write. */
    private static final String RECIPIENT = "Delivered-To";

    private MailFile() {}

    /** Complete or not there: a reader never sees half a mail. */
    static void write(Path file, MimeMessage message, String recipient) throws IOException, MessagingException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            out.write((RECIPIENT + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
            message.writeTo(out);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static ReceivedMail read(Path file) throws IOException, MessagingException {
        String id = file.getFileName().toString().replace(SUFFIX, "");
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new ReceivedMail(
                    id,
                    Optional.ofNullable(message.getHeader(RECIPIENT, null)).orElse(""),
                    address(message.getFrom()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Optional.ofNullable(body(message, "text/plain")).orElse(""),
                    body(message, "text/html"),
                    Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-')))));
        }
    }

    private static String address(Address @Nullable [] from) {
        return from == null || from.length == 0 ? "" : ((InternetAddress) from[0]).toUnicodeString();
    }

    private static @Nullable String body(Part part, String type) throws IOException, MessagingException {
        if (part.isMimeType(type) && part.getContent() instanceof String content) {
            return content;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String content = body(inner, type);
                if (content != null) {
                    return content;
                }
            }
        }
        return null;
    }
}
