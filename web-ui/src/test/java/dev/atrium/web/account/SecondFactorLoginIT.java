package dev.atrium.web.account;

import static dev.atrium.web.account.Forms.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.mfa.ChallengeOpening;
import dev.atrium.web.account.TestPost.Letter;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The second half of signing in: who may answer, what is sent, and how often. */
class SecondFactorLoginIT extends AccountIT {

    private static final String HINT = "throttle_otp_request_expiry_date";

    @Test
    void passwordAloneLogsNobodyInWhoHasASecondFactor() {
        Browser alice = asked("alice");
        assertThat(isLoggedIn(alice)).isFalse();
        assertThat(sessions()).isZero();
    }

    @Test
    void rightCodeLogsInAndGoesOn() {
        protect("alice");
        Browser alice = visitor();
        assertThat(alice.submit("/users/login", "username", "alice", "password", PASSWORD, "next", "/chat/"))
                .hasStatus(200)
                .bodyText()
                .contains("name=\"otp_code\"", "autocomplete=\"one-time-code\"", "inputmode=\"numeric\"");
        assertThat(alice.post("/users/login", "step", "otp_qrcode", "otp_code", " 123 456 ", "next", "/chat/"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/chat/");
        assertThat(isLoggedIn(alice)).isTrue();
    }

    @Test
    void sessionTellsWhenTheFactorWasProvedAndNothingElse() {
        Browser alice = asked("alice");
        alice.post("/users/login", "step", "otp_qrcode", "otp_code", TestFactors.CODE);
        List<String> kept = jdbc.sql("select convert_from(attribute_bytes, 'UTF8') from web_session_attributes")
                .query(String.class)
                .list();
        assertThat(kept).hasSize(3).contains(house.member("alice").id().toString(), "0");
        assertThat(kept)
                .filteredOn(text -> text.startsWith("20"))
                .singleElement()
                .satisfies(Instant::parse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp_qrcode", "otp_email", "otp_sms", "backup_code"})
    void codeWithoutThePasswordStepIsWorthNothing(String step) {
        protect("alice");
        Browser mallory = visitor();
        mallory.open("/users/login");
        assertThat(mallory.post(
                        "/users/login",
                        "step",
                        step,
                        "otp_code",
                        TestFactors.CODE,
                        "user_id",
                        house.member("alice").id().toString()))
                .hasStatus(400)
                .bodyText()
                .contains("data-report=\"session\"", "<fieldset disabled");
        assertThat(sessions()).isZero();
    }

    @Test
    void challengeOfAnotherBrowserCannotBeAnswered() {
        Browser alice = asked("alice");
        Browser mallory = asked("mallory");
        assertThat(mallory.post(
                        "/users/login",
                        "step",
                        "otp_qrcode",
                        "otp_code",
                        TestFactors.CODE,
                        "user_id",
                        house.member("alice").id().toString()))
                .hasStatus(400)
                .bodyText()
                .contains("data-report=\"user_id\"");
        Cookie forged = alice.cookie("atrium_challenge");
        mallory.cookies().put("atrium_challenge", new Cookie("atrium_challenge", "x" + forged.getValue()));
        assertThat(mallory.post("/users/login", "step", "otp_qrcode", "otp_code", TestFactors.CODE))
                .hasStatus(400);
        assertThat(isLoggedIn(mallory)).isFalse();
    }

    @Test
    void wayThatDiffersFromTheOneAskedForIsReported() {
        Browser alice = asked("alice");
        assertThat(alice.post("/users/login", "step", "otp_qrcode", "otp_code", TestFactors.CODE, "next", "/other"))
                .hasStatus(400)
                .bodyText()
                .contains("data-report=\"next\"");
    }

    @Test
    void challengeEndsAfterTenMinutes() {
        Browser alice = asked("alice");
        clock.pass(Duration.ofMinutes(10));
        assertThat(alice.post("/users/login", "step", "otp_qrcode", "otp_code", TestFactors.CODE))
                .hasStatus(400);
    }

    @Test
    void suspensionSinceThePasswordCounts() {
        Browser alice = asked("alice");
        house.change("alice", TestHouse.standing(true, clock.instant().plus(Duration.ofDays(1))));
        assertThat(alice.post("/users/login", "step", "otp_qrcode", "otp_code", TestFactors.CODE))
                .hasStatus(403);
        assertThat(sessions()).isZero();
    }

    @Test
    void passwordThatWasChangedSinceItWasTypedIsWorthNothing() {
        Browser thief = asked("alice");
        house.change("alice", TestHouse.anotherPassword());
        assertThat(thief.post("/users/login", "step", "otp_qrcode", "otp_code", TestFactors.CODE))
                .hasStatus(400)
                .bodyText()
                .contains("data-report=\"password\"");
        assertThat(sessions()).isZero();
    }

    @Test
    void lockedCodesAreToldWithTheTime() {
        protect("alice");
        factors.answerInstead(ChallengeOpening.lockedUntil(clock.instant().plus(Duration.ofMinutes(15))));
        assertThat(visitor().submit("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(429)
                .containsHeader(HttpHeaders.RETRY_AFTER)
                .bodyText()
                .contains("15 minutes");
    }

    @Test
    void codeByMailLogsInAndItsAddressIsMasked() {
        Browser alice = asked("alice");
        assertThat(alice.post("/users/request-mfa/otp_email"))
                .hasStatus(200)
                .bodyText()
                .contains("a*****@example.com")
                .doesNotContain("alice@example.com");
        assertThat(post.letters()).extracting(Letter::to).containsExactly("alice@example.com");
        assertThat(alice.post("/users/login", "step", "otp_email", "otp_code", post.lastCode()))
                .hasStatus(303);
    }

    @Test
    void codeByTextMessageLogsInAndItsNumberIsMasked() {
        Browser alice = asked("alice");
        assertThat(alice.post("/users/request-mfa/otp_sms"))
                .hasStatus(200)
                .bodyText()
                .contains("+44*****56");
        assertThat(post.letters()).extracting(Letter::to).containsExactly("+447400123456");
        assertThat(alice.post("/users/login", "step", "otp_sms", "otp_code", post.lastCode()))
                .hasStatus(303);
    }

    @Test
    void codesAreSentOnlyWhereAChallengeIsOpen() {
        protect("alice");
        Browser visitor = visitor();
        visitor.open("/users/login");
        assertThat(visitor.post("/users/request-otp/email")).hasStatus(400);
        assertThat(visitor.post("/users/request-mfa/otp_sms")).hasStatus(400);
        assertThat(post.letters()).isEmpty();
    }

    @Test
    void secondCodeWithin45SecondsIsRefusedWhateverTheWay() {
        Browser alice = asked("alice");
        alice.post("/users/request-mfa/otp_email");
        MvcTestResult refused = alice.post("/users/request-otp/sms");
        assertThat(refused).hasStatus(429).containsHeader(HttpHeaders.RETRY_AFTER);
        assertThat(post.letters()).hasSize(1);
        clock.pass(Duration.ofSeconds(46));
        assertThat(alice.post("/users/request-otp/sms")).hasStatus(200);
        assertThat(post.letters()).hasSize(2);
    }

    @Test
    void throttleSurvivesNewBrowsersAndRemovedCookies() {
        asked("alice").post("/users/request-otp/email");
        Browser again = visitor();
        again.submit("/users/login", "username", "alice", "password", PASSWORD);
        again.cookies().remove(HINT);
        assertThat(again.post("/users/request-otp/email")).hasStatus(429);
        assertThat(Instant.parse(again.cookie(HINT).getValue())).isAfter(clock.instant());
        assertThat(again.cookie(HINT).isHttpOnly()).isFalse();
        assertThat(post.letters()).hasSize(1);
    }

    @Test
    void noMoreThanFiveCodesAnHourGoToOneAddress() {
        Browser alice = asked("alice");
        for (int i = 0; i < 5; i++) {
            assertThat(alice.post("/users/request-otp/email")).hasStatus(200);
            clock.pass(Duration.ofSeconds(46));
        }
        assertThat(alice.post("/users/request-otp/email")).hasStatus(429);
        assertThat(alice.post("/users/request-otp/sms")).hasStatus(200);
    }

    @Test
    void twentyRequestsAtTheSameMomentSendOneCode() throws Exception {
        Browser alice = asked("alice");
        Callable<Integer> request = () ->
                copyOf(alice).post("/users/request-otp/email").getResponse().getStatus();
        try (ExecutorService impatient = Executors.newFixedThreadPool(20)) {
            impatient.invokeAll(IntStream.range(0, 20).mapToObj(i -> request).toList());
        }
        assertThat(post.letters()).hasSize(1);
    }

    @Test
    void otherSitesCannotMakeThisOneSendCodes() {
        Browser alice = asked("alice");
        assertThat(alice.postFrom("https://evil.example", "/users/request-otp/email"))
                .hasStatus(403);
        assertThat(post.letters()).isEmpty();
        assertThat(alice.postFrom("http://localhost", "/users/request-otp/email"))
                .hasStatus(200);
    }

    @Test
    void programIsAnsweredInJson() {
        Browser alice = asked("alice");
        assertThat(alice.postForJson("/users/request-otp/email"))
                .hasStatus(200)
                .bodyText()
                .isEqualTo("{\"success\":\"OTP Sent\"}");
        assertThat(alice.postForJson("/users/request-otp/email"))
                .hasStatus(429)
                .containsHeader(HttpHeaders.RETRY_AFTER)
                .bodyText()
                .contains("\"error\":");
        assertThat(visitor().postForJson("/users/request-otp/email")).hasStatus(403);
    }

    @Test
    void htmxIsAnsweredWithAModalOutOfBand() {
        protect("alice");
        Browser alice = visitor();
        alice.open("/users/login");
        assertThat(alice.postByHtmx("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(200)
                .hasHeader("HX-Reswap", "none")
                .bodyText()
                .contains("<div id=\"modals\" hx-swap-oob=\"innerHTML\">")
                .doesNotContain("<html");
        assertThat(alice.postByHtmx("/users/login", "step", "otp_qrcode", "otp_code", TestFactors.CODE))
                .hasStatus(204)
                .hasHeader("HX-Redirect", "/");
    }

    private void protect(String userName) {
        member(userName);
        house.change(userName, TestHouse.phone(new PhoneNumber("+447400123456")));
        factors.turnOn(house.member(userName).accountId());
        jdbc.sql("delete from web_session").update();
    }

    /** Right password, and now the code. */
    private Browser asked(String userName) {
        protect(userName);
        Browser browser = visitor();
        assertThat(browser.submit("/users/login", "username", userName, "password", PASSWORD))
                .hasStatus(200);
        return browser;
    }

    private Browser copyOf(Browser browser) {
        Browser copy = visitor();
        copy.open("/users/login");
        copy.cookies().put("atrium_challenge", browser.cookie("atrium_challenge"));
        return copy;
    }
}
