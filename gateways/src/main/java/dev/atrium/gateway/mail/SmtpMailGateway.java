package dev.atrium.gateway.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.user.EmailAddress;
import dev.atrium.gateway.resilience.GuardedCalls;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mail by SMTP, as text and HTML side by side. */
class SmtpMailGateway implements MailGateway {

    /** Never repeated here, but by the queue, which knows whether a mail went out. */
    private final GuardedCalls calls = GuardedCalls.once(
            "smtp", failure -> !(failure instanceof MailNotSentException refusal && refusal.permanent()));

    private final JavaMailSenderImpl smtp;
    private final InternetAddress sender;

    SmtpMailGateway(JavaMailSenderImpl smtp, InternetAddress sender) {
        this.smtp = smtp;
        this.sender = sender;
    }

    @Override
    public void send(Mail mail) {
        try {
            calls.call(() -> {
                handOver(mail);
                return mail;
            });
        } catch (CallNotPermittedException leftAlone) {
            throw MailNotSentException.forNow(leftAlone);
        }
    }

    private void handOver(Mail mail) {
        try {
            smtp.send(messageOf(mail));
        } catch (MailException failed) {
            throw Refusal.isPermanent(failed)
                    ? MailNotSentException.forGood(failed)
                    : MailNotSentException.forNow(failed);
        } catch (MessagingException unwritable) {
            throw MailNotSentException.forGood(unwritable);
        }
    }

    private MimeMessage messageOf(Mail mail) throws MessagingException {
        MimeMessage message = new MessageWithId(smtp.getSession(), mail.cause(), sender);
        message.setFrom(sender);
        message.setRecipient(RecipientType.TO, addressOf(mail.to()));
        if (mail.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {addressOf(mail.replyTo())});
        }
        message.setSubject(mail.subject(), UTF_8.name());
        message.setSentDate(new Date());
        // Keeps out-of-office programs from answering.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(alternatives(mail));
        return message;
    }

    private static InternetAddress addressOf(EmailAddress address) throws AddressException {
        return new InternetAddress(address.value(), true);
    }

    /** The richest form last, as RFC 2046 asks. */
    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }
}
