package dev.atrium.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.RequestEmailVerificationCommand;
import dev.atrium.api.link.SignedToken;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmailVerificationIT extends AccountIT {

    @Test
    void ownerWhoIsLoggedInNeedsOnlyToOpenTheLink() {
        Browser alice = member("alice");
        assertThat(alice.open(link("alice"))).hasStatus(303).redirectedUrl().isEqualTo("/");
        assertThat(house.member("alice").emailVerified()).isTrue();
        assertThat(alice.open("/users/login")).bodyText().contains("Your e-mail address is verified.");
    }

    @Test
    void mailScannerThatOpensTheLinkDoesNotUseItUp() {
        member("alice");
        String link = link("alice");
        Browser scanner = visitor();
        assertThat(scanner.open(link)).hasStatusOk().bodyText().contains("Verify my address");
        assertThat(house.member("alice").emailVerified()).isFalse();
        assertThat(visitor().submit(link + "/")).hasStatus(303);
        assertThat(house.member("alice").emailVerified()).isTrue();
    }

    @Test
    void linkWorksOnce() {
        member("alice");
        String link = link("alice");
        assertThat(visitor().submit(link)).hasStatus(303);
        assertThat(visitor().submit(link))
                .hasStatus(410)
                .bodyText()
                .contains("was used already", "Send me another mail");
    }

    @Test
    void memberWhoseAddressIsVerifiedIsNotTroubledWithTheOldLink() {
        Browser alice = member("alice");
        String link = link("alice");
        alice.open(link);
        assertThat(alice.open(link)).bodyText().contains("There is nothing left to do");
    }

    @Test
    void linkExpiresAfterThreeDays() {
        member("alice");
        String link = link("alice");
        clock.pass(Duration.ofDays(3).plusMinutes(1));
        assertThat(visitor().submit(link)).hasStatus(410).bodyText().contains("older than three days");
    }

    @Test
    void forgedLinkIsRefused() {
        Browser mallory = member("mallory");
        String genuine = link("mallory");
        for (String forged :
                new String[] {genuine.substring(0, genuine.length() - 2), genuine + "A", "/users/verify-email/x"}) {
            assertThat(mallory.open(forged)).hasStatus(404).bodyText().contains("not complete or was not made by us");
        }
        String otherPurpose = new SignedToken(
                        "reset", house.member("mallory").accountId().value(), house.linkOf("mallory"))
                .sign(AccountTestApplication.KEY.key());
        assertThat(mallory.open("/users/verify-email/" + otherPurpose)).hasStatus(404);
        assertThat(house.member("mallory").emailVerified()).isFalse();
    }

    @Test
    void anotherMailIsSentOnceAMinuteAndReplacesTheLink() {
        Browser alice = member("alice");
        String old = link("alice");
        assertThat(alice.submit("/users/resend-verification")).hasStatus(303);
        assertThat(alice.submit("/users/resend-verification/")).hasStatus(303);
        assertThat(alice.open("/users/resend-verification")).bodyText().contains("A mail was sent a short while ago");
        assertThat(requests()).isEqualTo(1);
        assertThat(alice.open(old)).hasStatus(410);
        assertThat(alice.open(link("alice"))).hasStatus(303);
    }

    @Test
    void fiveMailsAnHourAreTheMost() {
        Browser alice = member("alice");
        for (int i = 0; i < 7; i++) {
            alice.submit("/users/resend-verification");
            clock.pass(Duration.ofSeconds(61));
        }
        assertThat(requests()).isEqualTo(5);
    }

    @Test
    void visitorCannotAskForMails() {
        assertThat(visitor().open("/users/resend-verification"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/users/login?next=%2Fusers%2Fresend-verification");
    }

    private long requests() {
        return house.commands().stream()
                .filter(RequestEmailVerificationCommand.class::isInstance)
                .count();
    }

    private String link(String userName) {
        return "/users/verify-email/"
                + new SignedToken(
                                "verify-email",
                                house.member(userName).accountId().value(),
                                house.linkOf(userName))
                        .sign(AccountTestApplication.KEY.key());
    }
}
