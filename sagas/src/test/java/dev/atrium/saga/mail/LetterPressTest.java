package dev.atrium.saga.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.user.EmailAddress;
import dev.atrium.gateway.mail.Mail;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LetterPressTest {

    private static final Letter HOSTILE = new Letter(
            Locale.ENGLISH,
            "A <b>subject</b>",
            List.of("<script>alert(1)</script> & more"),
            new Letter.Button("<i>Go</i>", URI.create("https://atrium.example/a?b=1&c=%22")),
            List.of("\"><img src=x>"));

    private final Mail mail = new LetterPress().print(HOSTILE, new EmailAddress("alice@example.org"), "cause-1");

    @Test
    void htmlEscapesEveryValue() {
        assertThat(mail.html())
                .contains("A &lt;b&gt;subject&lt;/b&gt;")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more")
                .contains("href=\"https://atrium.example/a?b=1&amp;c=%22\"")
                .doesNotContain("<script", "<i>Go", "<img");
    }

    @Test
    void textHoldsTheSameWords() {
        assertThat(mail.text())
                .startsWith("<script>alert(1)</script> & more\n\n<i>Go</i>:\nhttps://atrium.example/a?b=1&c=%22\n\n");
    }

    @Test
    void htmlNamesItsLanguageAndLoadsNothing() {
        assertThat(mail.html()).contains("<html lang=\"en\">").doesNotContain("<img", "<link", "url(");
    }

    @Test
    void subjectStaysOneHeader() {
        Letter injecting = new Letter(
                Locale.ENGLISH, "About\r\nBcc: mallory@example.org\u2028x", List.of("Hello"), null, List.of());

        Mail printed = new LetterPress().print(injecting, new EmailAddress("alice@example.org"), "cause-1");

        assertThat(printed.subject()).isEqualTo("About Bcc: mallory@example.org x");
    }

    /** Its lines may be signed: not one character may be another. */
    @Test
    void documentStaysAsItIs() {
        String document = "-----BEGIN-----\na:  1\n<b> & \"c\"\n-----END-----";
        Letter letter = new Letter(Locale.ENGLISH, "Receipt", List.of("Hello"), null, List.of("Bye")).with(document);

        Mail printed = new LetterPress().print(letter, new EmailAddress("alice@example.org"), "cause-1");

        assertThat(printed.text()).startsWith("Hello\n\n" + document + "\n\nBye");
        assertThat(printed.html())
                .contains("-----BEGIN-----\na:  1\n&lt;b&gt; &amp; ")
                .doesNotContain("<b>");
    }

    @Test
    void letterWithoutAButtonHasNone() {
        Letter plain = new Letter(Locale.ENGLISH, "News", List.of("Hello"), null, List.of("Bye"));

        Mail printed = new LetterPress().print(plain, new EmailAddress("alice@example.org"), "cause-1");

        assertThat(printed.html()).doesNotContain("<a ");
        assertThat(printed.text()).startsWith("Hello\n\nBye\n\n-- ");
    }
}
