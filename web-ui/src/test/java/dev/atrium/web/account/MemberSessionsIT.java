package dev.atrium.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.web.security.session.MemberSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MemberSessionsIT extends AccountIT {

    @Autowired
    MemberSessions memberSessions;

    @Test
    void allSessionsOfAMemberEndAndNobodyElses() {
        Browser desk = member("alice");
        Browser phone = signedIn("alice");
        Browser bob = member("bob");

        memberSessions.endAll(house.member("alice").id());

        assertThat(isLoggedIn(desk)).isFalse();
        assertThat(isLoggedIn(phone)).isFalse();
        assertThat(isLoggedIn(bob)).isTrue();
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void allSessionsButOneEnd() {
        Browser desk = member("alice");
        String deskSession = jdbc.sql("select session_id from web_session")
                .query(String.class)
                .single();
        Browser phone = signedIn("alice");

        memberSessions.endOthers(house.member("alice").id(), deskSession);

        assertThat(isLoggedIn(desk)).isTrue();
        assertThat(isLoggedIn(phone)).isFalse();
    }

    private Browser signedIn(String userName) {
        Browser browser = visitor();
        assertThat(browser.submit("/users/login", "username", userName, "password", Forms.PASSWORD))
                .hasStatus(303);
        return browser;
    }
}
