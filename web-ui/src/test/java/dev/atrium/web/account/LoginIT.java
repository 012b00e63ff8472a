package dev.atrium.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = AccountTestApplication.class)
@AutoConfigureMockMvc
class LoginIT {

    @Autowired
    MockMvcTester site;

    @Autowired
    TestHouse house;

    @BeforeEach
    void emptyHouse() {
        house.empty();
    }

    @Test
    void registeredMemberIsLoggedInAndCanLogOutAndInAgain() {
        Browser alice = new Browser(site);
        assertThat(alice.submit("/users/register", Forms.registration("alice")))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(alice.open("/users/login")).hasStatusOk().bodyText().contains("You are logged in as alice");
        assertThat(alice.post("/users/logout")).hasStatus(303);
        assertThat(alice.open("/users/login")).bodyText().doesNotContain("You are logged in as");
        assertThat(alice.submit("/users/login", "username", "ALICE@example.com", "password", Forms.PASSWORD))
                .hasStatus(303);
        assertThat(alice.open("/users/login")).bodyText().contains("You are logged in as alice");
    }
}
