package dev.atrium.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileIT extends AccountIT {

    @Test
    void visitorIsAskedToLogInFirst() {
        member("alice");
        assertThat(visitor().open(profileOf("alice")))
                .hasStatus(303)
                .redirectedUrl()
                .startsWith("/users/login?next=");
    }

    @Test
    void navigationLeadsToOnesOwnProfile() {
        Browser alice = member("alice");
        assertThat(alice.open("/users/login")).bodyText().contains("href=\"" + profileOf("alice") + "\"");
        assertThat(alice.open(profileOf("alice"))).hasStatusOk().bodyText().contains("Your profile");
        assertThat(alice.open(profileOf("alice") + "/"))
                .hasStatusOk()
                .bodyText()
                .contains("Your profile");
    }

    @Test
    void othersSeeNamesAndAWayToWriteButNeitherAddressNorPhone() {
        Browser alice = visitor();
        alice.submit(
                "/users/register",
                "username",
                "alice@home",
                "first_name",
                "Alicja",
                "last_name",
                "Żółć",
                "email",
                "alice@example.com",
                "phone_number",
                "+44 7400 123456",
                "password1",
                Forms.PASSWORD,
                "password2",
                Forms.PASSWORD,
                "g-recaptcha-response",
                "sandbox-pass");
        assertThat(member("bob").open(profileOf("alice@home")))
                .hasStatusOk()
                .bodyText()
                .contains("alice@home", "Alicja Żółć", "Member since", "href=\"/chat/with-user/alice@home\"")
                .doesNotContain("alice@example.com", "7400", "confirm_password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-1", "abc", "9223372036854775807", "92233720368547758070", "1.0"})
    void unknownMembersAreNotFound(String id) {
        assertThat(member("alice").open("/users/profile/" + id)).hasStatus(404);
    }

    private String profileOf(String userName) {
        return "/users/profile/" + house.member(userName).id();
    }
}
