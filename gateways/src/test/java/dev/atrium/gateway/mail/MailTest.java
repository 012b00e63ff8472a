package dev.atrium.gateway.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.api.user.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    private static final EmailAddress ALICE = new EmailAddress("alice@example.org");

    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: eve@example.org", "Hello\nX: y", "Hello\u0000", "Hello\u0085X: y"})
    void headersCannotBeWrittenIntoTheSubject(String subject) {
        assertThatThrownBy(() -> new Mail(ALICE, subject, "", "", null, "cause"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headersCannotBeWrittenIntoAddresses() {
        EmailAddress hostile = new EmailAddress("alice@example.org\r\nBcc: eve@example.org");
        assertThatThrownBy(() -> new Mail(hostile, "Hello", "", "", null, "cause"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail(ALICE, "Hello", "", "", hostile, "cause"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nb", "a>b"})
    void causeFitsIntoAHeader(String cause) {
        assertThatThrownBy(() -> new Mail(ALICE, "Hello", "", "", null, cause))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logLinesHoldNothingPersonal() {
        assertThat(new Mail(ALICE, "Hello Alice", "text", "html", null, "cause-1"))
                .hasToString("Mail cause-1");
    }
}
