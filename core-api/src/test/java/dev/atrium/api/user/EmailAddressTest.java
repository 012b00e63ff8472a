package dev.atrium.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.pl",
                "first.last+tag@mail.example.com",
                "o'brien@example.ie",
                "żółć@przykład.pl",
                "a@localhost"
            })
    void ordinaryAddressesAreAllowed(String address) {
        assertThat(EmailAddress.parse(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.pl",
                "a@",
                "a@b..pl",
                ".a@b.pl",
                "a.@b.pl",
                "a@-b.pl",
                "a b@c.pl",
                "a@b.pl\nBcc: x@y.pl",
                "a@b.pl\r\n",
                "\"a\"@b.pl,c@d.pl",
                "a@b.pl,c@d.pl",
                "<a@b.pl>",
                "[erased]",
                "a@b.pl\u0000"
            })
    void whatCouldBreakAHeaderIsNot(String address) {
        assertThat(EmailAddress.parse(address).map(EmailAddress::value))
                .satisfiesAnyOf(
                        parsed -> assertThat(parsed).isEmpty(),
                        parsed -> assertThat(parsed.orElseThrow()).isEqualTo("a@b.pl"));
    }

    @Test
    void surroundingSpaceIsCut() {
        assertThat(EmailAddress.parse("  a@b.pl ")).contains(new EmailAddress("a@b.pl"));
    }

    @Test
    void lengthEndsAt255() {
        String domain = ".pl";
        assertThat(EmailAddress.parse("x".repeat(250) + "@a" + domain)).isPresent();
        assertThat(EmailAddress.parse("x".repeat(251) + "@a" + domain)).isEmpty();
    }

    @Test
    void aLongHostileAddressIsRefusedQuickly() {
        assertThat(EmailAddress.parse("a@" + "a.".repeat(100_000))).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(200) + "@" + "a-".repeat(25))).isEmpty();
    }
}
