package dev.atrium.saga.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.contact.ContactMessage;
import dev.atrium.api.contact.ContactTopic;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.LetterPress;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactMailsTest {

    private static final EmailAddress VISITOR = new EmailAddress("vera@example.org");
    private static final String TEXT = "Hello,\n<script>alert(1)</script>\r\nBcc: mallory@example.org";

    private final ContactSupportMail toSupport =
            new ContactSupportMail(new LetterPress(), new ContactSettings("support@example.org"));
    private final ContactReceiptMail toVisitor = new ContactReceiptMail(new LetterPress());

    @Test
    void supportAnswersTheVisitorByReplying() {
        Mail mail = toSupport
                .write(message(ContactTopic.BUG_REPORT), "contact-1.support")
                .orElseThrow();
        assertThat(mail.to()).isEqualTo(new EmailAddress("support@example.org"));
        assertThat(mail.replyTo()).isEqualTo(VISITOR);
        assertThat(mail.subject()).isEqualTo("Contact: bug report");
        assertThat(mail.text()).contains(TEXT, "vera@example.org", "Logged in when writing: 1001");
    }

    @Test
    void visitorGetsTheirMessageInTheirLanguageWithoutItsMarkup() {
        Mail mail = toVisitor
                .write(message(ContactTopic.OTHER), "contact-1.visitor")
                .orElseThrow();
        assertThat(mail.to()).isEqualTo(VISITOR);
        assertThat(mail.replyTo()).isNull();
        assertThat(mail.subject()).isEqualTo("Otrzymaliśmy Twoją wiadomość: Inna sprawa");
        assertThat(mail.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasItsWords(ContactTopic topic) {
        assertThat(toVisitor.write(message(topic), "contact-1.visitor")).isPresent();
        assertThat(toSupport.write(message(topic), "contact-1.support")).isPresent();
    }

    @Test
    void forgottenMessageIsNotMailed() {
        ContactMessage forgotten = new ContactMessage(
                new UserId(7),
                null,
                new EmailAddress(Erased.PLACEHOLDER),
                ContactTopic.OTHER,
                Erased.PLACEHOLDER,
                Locale.ENGLISH);
        assertThat(toVisitor.write(forgotten, "contact-1.visitor")).isEmpty();
        assertThat(toSupport.write(forgotten, "contact-1.support")).isEmpty();
    }

    private static ContactMessage message(ContactTopic topic) {
        return new ContactMessage(new UserId(7), new UserId(1001), VISITOR, topic, TEXT, Locale.of("pl"));
    }
}
