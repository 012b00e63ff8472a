package dev.atrium.web.account;

import static dev.atrium.web.account.Forms.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;

class SessionIT extends AccountIT {

    @Autowired
    FindByIndexNameSessionRepository<?> stored;

    @Test
    void readingMakesNoSession() {
        Browser visitor = visitor();
        visitor.open("/users/login");
        visitor.open("/users/register");
        visitor.submit("/users/login", "username", "nobody", "password", "a guess");
        assertThat(sessions()).isZero();
        assertThat(visitor.cookies()).doesNotContainKey("atrium_session");
    }

    @Test
    void sessionHoldsTheIdOfTheMemberAndWhichPasswordCounted() {
        member("alice");
        assertThat(jdbc.sql("select convert_from(attribute_bytes, 'UTF8') from web_session_attributes")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(house.member("alice").id().toString(), "0");
        assertThat(stored.findByPrincipalName(house.member("alice").id().toString()))
                .hasSize(1);
    }

    @Test
    void sessionIdFromBeforeTheLoginIsWorthNothing() {
        Browser alice = member("alice");
        Cookie before = alice.cookie("atrium_session");
        assertThat(alice.submit("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(303);
        assertThat(alice.cookie("atrium_session").getValue()).isNotEqualTo(before.getValue());
        alice.cookies().put("atrium_session", before);
        assertThat(isLoggedIn(alice)).isFalse();
    }

    @Test
    void plantedSessionIdIsNotTaken() {
        member("alice");
        Browser victim = visitor();
        Cookie planted = new Cookie("atrium_session", "cGxhbnRlZA");
        victim.cookies().put("atrium_session", planted);
        assertThat(victim.submit("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(303);
        assertThat(victim.cookie("atrium_session").getValue()).isNotEqualTo(planted.getValue());
    }

    @Test
    void logoutEndsTheSessionAtTheServer() {
        Browser alice = member("alice");
        Map<String, Cookie> stolen = Map.copyOf(alice.cookies());
        alice.open("/users/login");
        assertThat(alice.post("/users/logout")).hasStatus(303);
        assertThat(sessions()).isZero();
        Browser thief = visitor();
        thief.cookies().putAll(stolen);
        assertThat(isLoggedIn(thief)).isFalse();
    }

    @Test
    void suspensionEndsOpenSessionsAtOnce() {
        Browser alice = member("alice");
        house.change("alice", TestHouse.standing(true, clock.instant().plus(Duration.ofDays(1))));
        clock.pass(Duration.ofSeconds(2));
        assertThat(isLoggedIn(alice)).isFalse();
        assertThat(sessions()).isZero();
    }

    @Test
    void deactivationEndsOpenSessionsAtOnce() {
        Browser alice = member("alice");
        house.change("alice", TestHouse.standing(false, null));
        clock.pass(Duration.ofSeconds(2));
        assertThat(isLoggedIn(alice)).isFalse();
    }

    @Test
    void anotherPasswordEndsOpenSessionsAtOnce() {
        Browser alice = member("alice");
        house.change("alice", TestHouse.anotherPassword());
        clock.pass(Duration.ofSeconds(2));
        assertThat(isLoggedIn(alice)).isFalse();
        assertThat(sessions()).isZero();
    }

    @Test
    void sessionOfAReleaseThatDidNotNoteThePasswordLivesUntilItChanges() {
        Browser alice = member("alice");
        house.change("alice", member -> member.with(draft -> draft.passwordVersion = -1));
        jdbc.sql("delete from web_session_attributes where attribute_name = 'password_version'")
                .update();
        clock.pass(Duration.ofSeconds(2));
        assertThat(isLoggedIn(alice)).isTrue();
        house.change("alice", TestHouse.anotherPassword());
        clock.pass(Duration.ofSeconds(2));
        assertThat(isLoggedIn(alice)).isFalse();
    }

    @Test
    void passwordThatIsReplacedWhileItIsCheckedBeginsNoSession() {
        member("alice");
        Browser thief = visitor();
        thief.open("/users/login");
        house.meanwhile(() -> house.change("alice", TestHouse.anotherPassword()));
        thief.post("/users/login", "username", "alice", "password", PASSWORD);
        clock.pass(Duration.ofSeconds(2));
        assertThat(isLoggedIn(thief)).isFalse();
    }

    @Test
    void readingPagesDoesNotWriteToTheSession() {
        Browser alice = member("alice");
        assertThat(rowVersion()).isEqualTo(rowVersionAfter(alice));
    }

    private String rowVersionAfter(Browser browser) {
        for (int i = 0; i < 5; i++) {
            assertThat(isLoggedIn(browser)).isTrue();
        }
        return rowVersion();
    }

    /** PostgreSQL changes it with every write to the row. */
    private String rowVersion() {
        return jdbc.sql("select xmin::text from web_session")
                .query(String.class)
                .single();
    }

    @Test
    void cookieIsOutOfReachForScriptsAndOtherSites() {
        Cookie cookie = member("alice").cookie("atrium_session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
    }
}
