package dev.atrium.web.account;

import static dev.atrium.web.account.Forms.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Operators' pages where a second factor is required, as in production. */
@TestPropertySource(properties = "atrium.mfa.required-for-operators=true")
class OperatorsGateIT extends AccountIT {

    private static final String WAY = "/users/step-up?next=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/admin",
                "/admin/",
                "/admin/users",
                "/admin/users/1",
                "/admin/projections",
                "/admin/dead-letters/1",
                "/audit",
                "/audit/",
                "/audit/accounts/1"
            })
    void roleAloneIsNotEnoughAndAFactorOpensTheDoor(String page) {
        Browser admin = admin("root");
        assertThat(admin.open(page)).hasStatus(303).redirectedUrl().startsWith(WAY);
        factors.turnOn(house.member("root").accountId());
        admin.open("/users/login");
        assertThat(admin.post("/users/step-up", "step", "otp_qrcode", "otp_code", TestFactors.CODE, "next", "/admin"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/admin");
        assertThat(admin.open(page).getResponse().getHeader("Location")).isNull();
        assertThat(admin.open(page).getResponse().getStatus()).isNotEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/admin/users", "/audit"})
    void factorWithoutTheRoleOpensNothing(String page) {
        member("alice");
        factors.turnOn(house.member("alice").accountId());
        Browser alice = visitor();
        alice.submit("/users/login", "username", "alice", "password", PASSWORD);
        alice.post("/users/login", "step", "otp_qrcode", "otp_code", TestFactors.CODE);
        assertThat(isLoggedIn(alice)).isTrue();
        assertThat(alice.open(page)).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/accounts"})
    void staffNeedAFactorToo(String page) {
        Browser staff = member("stan");
        house.change("stan", TestHouse.roles(Role.MEMBER, Role.STAFF));
        assertThat(staff.open(page)).hasStatus(303).redirectedUrl().startsWith(WAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit/payments/1"})
    void auditorsNeedAFactorToo(String page) {
        Browser auditor = member("ada");
        house.change("ada", TestHouse.roles(Role.MEMBER, Role.AUDITOR));
        assertThat(auditor.open(page)).hasStatus(303).redirectedUrl().startsWith(WAY);
    }
}
