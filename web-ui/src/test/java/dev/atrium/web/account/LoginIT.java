package dev.atrium.web.account;

import static dev.atrium.web.account.Forms.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LoginIT extends AccountIT {

    @Test
    void memberLogsOutAndInAgain() {
        Browser alice = member("alice");
        assertThat(isLoggedIn(alice)).isTrue();
        assertThat(alice.post("/users/logout")).hasStatus(303).redirectedUrl().isEqualTo("/");
        assertThat(isLoggedIn(alice)).isFalse();
        assertThat(alice.submit("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(isLoggedIn(alice)).isTrue();
    }

    @Test
    void mailAddressServesAsNameAndCaseDoesNotMatter() {
        member("alice");
        assertThat(visitor().submit("/users/login/", "username", " ALICE@Example.com ", "password", PASSWORD))
                .hasStatus(303);
    }

    @Test
    void memberIsToldWhoTheyAreAndMayLogInAsAnother() {
        member("bob");
        Browser alice = member("alice");
        assertThat(alice.open("/users/login")).bodyText().contains("You are logged in as alice");
        assertThat(alice.submit("/users/login", "username", "bob", "password", PASSWORD))
                .hasStatus(303);
        assertThat(alice.open("/users/login")).bodyText().contains("You are logged in as bob");
    }

    @Test
    void unknownUserAndWrongPasswordReadTheSame() {
        member("alice");
        MvcTestResult wrong = visitor().submit("/users/login", "username", "alice", "password", "not the one");
        MvcTestResult unknown = visitor().submit("/users/login", "username", "nobody", "password", "not the one");
        assertThat(wrong).hasStatus(422);
        assertThat(withoutWhatDiffers(unknown)).isEqualTo(withoutWhatDiffers(wrong));
    }

    private static String withoutWhatDiffers(MvcTestResult result) {
        assertThat(result).bodyText().contains("The user name or the password is wrong");
        return result.getResponse().getStatus()
                + Browser.body(result)
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                        .replaceAll("value=\"(alice|nobody)\"", "");
    }

    @Test
    void typedNameIsKeptAndPasswordIsNot() {
        assertThat(visitor().submit("/users/login", "username", "al\"ice<b>", "password", "secret-typed"))
                .bodyText()
                .contains("value=\"al&#34;ice&lt;b>\"")
                .doesNotContain("secret-typed");
    }

    @Test
    void missingNameOrPasswordIsNoFailedTry() {
        assertThat(visitor().submit("/users/login", "username", "alice"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter your user name");
        assertThat(jdbc.sql("select count(*) from web_attempt")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void suspendedMemberIsToldOnlyAfterTheRightPassword() {
        member("alice");
        Instant end = clock.instant().plus(Duration.ofDays(3));
        house.change("alice", TestHouse.standing(true, end));
        assertThat(visitor().submit("/users/login", "username", "alice", "password", "wrong one"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("suspended");
        Browser alice = visitor();
        assertThat(alice.submit("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(403)
                .bodyText()
                .contains("Your account is suspended until");
        assertThat(isLoggedIn(alice)).isFalse();
    }

    @Test
    void deactivatedMemberIsToldOnlyAfterTheRightPassword() {
        member("alice");
        house.change("alice", TestHouse.standing(false, null));
        assertThat(visitor().submit("/users/login", "username", "alice", "password", "wrong one"))
                .bodyText()
                .doesNotContain("Your account is deactivated");
        assertThat(visitor().submit("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(403)
                .bodyText()
                .contains("Your account is deactivated");
    }

    @Test
    void visitorGoesOnToWhereTheyWanted() {
        member("alice");
        assertThat(visitor()
                        .submit("/users/login", "username", "alice", "password", PASSWORD, "next", "/form/?a=%C5%BC"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/form/?a=%C5%BC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example", "/\\evil.example", "\\/evil.example", "https://evil.example/", "http:evil.example",
                "javascript:alert(1)", "///evil.example", "/\t/evil.example", "/\n/evil.example", " //evil.example",
                "evil.example", "//evil.example/%2f..", "data:text/html,x", "/\r\nSet-Cookie: a=b", "%2f%2fevil.example"
            })
    void visitorIsNeverSentToAnotherSite(String next) {
        member("alice");
        assertThat(visitor().submit("/users/login", "username", "alice", "password", PASSWORD, "next", next))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/");
    }

    @Test
    void logoutByLinkIsNotPossible() {
        Browser alice = member("alice");
        assertThat(alice.open("/users/logout")).hasStatus(405);
        assertThat(isLoggedIn(alice)).isTrue();
    }

    @Test
    void polishVisitorReadsPolish() {
        assertThat(site.get().uri("/users/login").header("Accept-Language", "pl-PL,pl;q=0.9"))
                .bodyText()
                .contains("Nazwa użytkownika lub adres e-mail");
    }
}
