package dev.atrium.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.Role;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the tests of accounts share: one started site, an empty house, and browsers at addresses of their own. */
@SpringBootTest(classes = AccountTestApplication.class)
@AutoConfigureMockMvc
abstract class AccountIT {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    MockMvcTester site;

    @Autowired
    TestHouse house;

    @Autowired
    TestPictures pictures;

    @Autowired
    TestFactors factors;

    @Autowired
    TestPost post;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void emptyHouse() {
        house.empty();
        pictures.empty();
        factors.empty();
        post.letters().clear();
        jdbc.sql("delete from web_attempt").update();
        jdbc.sql("delete from web_session").update();
    }

    /** A visitor whom no other test's tries count against. */
    Browser visitor() {
        int number = ADDRESSES.incrementAndGet();
        return new Browser(site, "198.51." + number / 250 + "." + number % 250);
    }

    /** A visitor who has just registered. */
    Browser member(String userName) {
        Browser browser = visitor();
        assertThat(browser.submit("/users/register", Forms.registration(userName)))
                .hasStatus(303);
        return browser;
    }

    Browser admin(String userName) {
        Browser browser = member(userName);
        house.change(userName, TestHouse.roles(Role.MEMBER, Role.ADMIN));
        return browser;
    }

    static boolean isLoggedIn(Browser browser) {
        return Browser.body(browser.open("/users/login")).contains("You are logged in as");
    }

    long sessions() {
        return jdbc.sql("select count(*) from web_session").query(Long.class).single();
    }
}
