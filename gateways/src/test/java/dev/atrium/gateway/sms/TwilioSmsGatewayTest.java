package dev.atrium.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.gateway.StandInSite;
import dev.atrium.sandbox.fault.Fault;
import dev.atrium.sandbox.fault.ThirdParty;
import dev.atrium.sandbox.twilio.SmsInbox;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official SDK against the stand-in. */
class TwilioSmsGatewayTest {

    private static final PhoneNumber ALICE = new PhoneNumber("+447400123456");
    private static final String SID = "ACsandbox00000000000000000000000000";

    private static StandInSite site;

    private SmsGateway sms;

    @BeforeAll
    static void start() {
        site = new StandInSite("twilio");
    }

    @AfterAll
    static void end() {
        site.close();
    }

    @BeforeEach
    void useAHealthyService() {
        sms = gatewayTo(site.address("/twilio"), "sandbox", "+15005550006");
        site.faults().set(ThirdParty.TWILIO, Fault.NONE, 0);
    }

    @Test
    void aMessageIsInTheInbox() {
        sms.send(ALICE, "Your code is 123 456. Zażółć!");

        assertThat(site.bean(SmsInbox.class).newestFirst()).first().satisfies(message -> {
            assertThat(message.to()).isEqualTo("+447400123456");
            assertThat(message.from()).isEqualTo("+15005550006");
            assertThat(message.body()).isEqualTo("Your code is 123 456. Zażółć!");
        });
    }

    @Test
    void aMessagingServiceMaySendToo() {
        gatewayTo(site.address("/twilio"), "sandbox", "MG123").send(ALICE, "By the service");

        assertThat(site.bean(SmsInbox.class).newestFirst())
                .first()
                .satisfies(message -> assertThat(message.from()).isEqualTo("MG123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+15005550001", "+15005550002", "+15005550003", "+15005550004", "+15005550009"})
    void aNumberThatCannotBeSentToIsRefusedForGood(String number) {
        assertThat(failureOf(sms, new PhoneNumber(number)).permanent()).isTrue();
    }

    @Test
    void aWrongTokenIsNotTheMembersFault() {
        SmsGateway misconfigured = gatewayTo(site.address("/twilio"), "guess", "+15005550006");

        assertThat(failureOf(misconfigured, ALICE).permanent()).isFalse();
    }

    @Test
    void anotherAccountsSenderIsNotTheMembersFault() {
        SmsGateway misconfigured = gatewayTo(site.address("/twilio"), "sandbox", "+15005550007");

        assertThat(failureOf(misconfigured, ALICE).permanent()).isFalse();
    }

    @Test
    void aFailingServiceIsAskedOnceAndToldOf() {
        site.faults().set(ThirdParty.TWILIO, Fault.ERROR, 2);

        assertThat(failureOf(sms, ALICE)).satisfies(failure -> {
            assertThat(failure.permanent()).isFalse();
            assertThat(failure).hasMessageNotContainingAny(ALICE.value(), "secret text");
        });
        assertThat(site.faults().current(ThirdParty.TWILIO).times()).isEqualTo(1);
    }

    @Test
    @Timeout(5)
    void aSilentServiceIsToldOfInTimeAndNotAskedAgain() {
        site.faults().set(ThirdParty.TWILIO, Fault.TIMEOUT, 2);

        assertThat(failureOf(sms, ALICE).permanent()).isFalse();
        assertThat(site.faults().current(ThirdParty.TWILIO).times()).isEqualTo(1);
    }

    @Test
    void aClosedPortIsToldOf() {
        assertThat(failureOf(gatewayTo(URI.create("http://127.0.0.1:1"), "sandbox", "+15005550006"), ALICE)
                        .permanent())
                .isFalse();
    }

    @Test
    void aServiceThatStaysDownIsLeftAlone() {
        site.faults().set(ThirdParty.TWILIO, Fault.ERROR, 100);
        for (int i = 0; i < 8; i++) {
            failureOf(sms, ALICE);
        }

        assertThat(site.faults().current(ThirdParty.TWILIO).times()).isEqualTo(95);
    }

    private static SmsNotSentException failureOf(SmsGateway sms, PhoneNumber to) {
        return catchThrowableOfType(SmsNotSentException.class, () -> sms.send(to, "secret text"));
    }

    private static SmsGateway gatewayTo(URI address, String token, String from) {
        return new SmsConfiguration()
                .smsGateway(new TwilioProperties(SID, token, from, address, Duration.ofMillis(500)));
    }
}
