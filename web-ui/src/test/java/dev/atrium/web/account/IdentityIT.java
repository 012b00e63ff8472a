package dev.atrium.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.Role;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.MemberView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changing one's own profile, and nobody else's. */
class IdentityIT extends AccountIT {

    @Test
    void membersChangeWhoTheyAre() {
        Browser alice = member("alice");
        String profile = profileOf("alice");

        assertThat(alice.submit(profile, form("alicja", "first_name", "Alicja Maria", "phone_number", "07400 123456")))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(profile);

        assertThat(alice.open(profile))
                .bodyText()
                .contains(
                        "Your profile is saved",
                        "value=\"alicja\"",
                        "value=\"Alicja Maria\"",
                        "value=\"+447400123456\"");
        MemberView changed = house.member("alicja");
        assertThat(changed.phone()).isEqualTo(new PhoneNumber("+447400123456"));
        assertThat(lastChange().userName()).hasToString("alicja");
    }

    @Test
    void changedAddressIsToBeVerifiedAgain() {
        Browser alice = member("alice");
        house.change("alice", member -> member.with(draft -> draft.emailVerified = true));
        alice.submit(profileOf("alice"), form("alice", "email", "new@example.com"));
        assertThat(alice.open(profileOf("alice"))).bodyText().contains("We have sent a mail to new@example.com");
        assertThat(house.member("alice").emailVerified()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong password 1", Forms.PASSWORD + " "})
    void withoutTheRightPasswordNothingChanges(String password) {
        Browser alice = member("alice");
        long before = changes();
        MvcTestResult result = alice.submit(profileOf("alice"), form("alicja", "confirm_password", password));
        assertThat(result)
                .hasStatus(422)
                .bodyText()
                .contains("This is not your password. Nothing was changed.", "value=\"alicja\"")
                .doesNotContain("wrong password 1")
                .containsPattern("<input[^>]*name=\"confirm_password\"[^>]*value=\"\"[^>]*autofocus");
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void guessingThePasswordIsThrottledTogetherWithSigningIn() {
        Browser alice = member("alice");
        for (int i = 0; i < 3; i++) {
            alice.submit(profileOf("alice"), form("alicja", "confirm_password", "guess " + i));
        }
        for (int i = 0; i < 2; i++) {
            visitor().submit("/users/login", "username", "alice", "password", "guess " + i);
        }
        assertThat(alice.submit(profileOf("alice"), form("alicja", "confirm_password", Forms.PASSWORD)))
                .hasStatus(429)
                .bodyText()
                .contains("too many failed tries");
        assertThat(visitor().submit("/users/login", "username", "alice", "password", Forms.PASSWORD))
                .hasStatus(429);
        assertThat(changes()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            username     | has space        | Use 1 to 150 letters
            username     | ''               | Use 1 to 150 letters
            first_name   | ''               | Enter 1 to 35 characters
            last_name    | abcdefghijklmnopqrstuvwxyzabcdefghijk | Enter 1 to 35 characters
            email        | alice            | Enter an e-mail address
            email        | a@b.c\\nBcc: x@y | Enter an e-mail address
            phone_number | 12               | This is no phone number
            """)
    void mistakeIsToldBesideItsFieldAndNothingHappens(String field, String typed, String text) {
        Browser alice = member("alice");
        MvcTestResult result = alice.submit(profileOf("alice"), form("alicja", field, typed.replace("\\n", "\n")));
        assertThat(result)
                .hasStatus(422)
                .bodyText()
                .contains(text, "Nothing was changed yet")
                .doesNotContain(Forms.PASSWORD)
                .containsPattern("<input[^>]*name=\"" + field + "\"[^>]*autofocus");
        assertThat(changes()).isZero();
    }

    @Test
    void takenValuesAreToldBesideTheirFieldsAndNothingElseChanges() {
        member("bob");
        Browser alice = member("alice");
        assertThat(alice.submit(profileOf("alice"), form("BOB", "first_name", "Changed")))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody has this user name already", "value=\"Changed\"");
        assertThat(alice.submit(profileOf("alice"), form("alice", "email", "Bob@example.com")))
                .bodyText()
                .contains("There is an account with this e-mail address already");
        assertThat(house.member("alice").firstName()).hasToString("Alicja");
    }

    @Test
    void nobodyChangesAnothersProfile() {
        Browser mallory = member("mallory");
        member("alice");
        mallory.open("/users/login");
        assertThat(mallory.post(profileOf("alice"), form("stolen"))).hasStatus(403);
        assertThat(mallory.post("/users/profile/abc", form("stolen"))).hasStatus(404);
        assertThat(mallory.post("/users/profile/1", form("stolen"))).hasStatus(403);
        Browser stranger = visitor();
        stranger.open("/users/login");
        assertThat(stranger.post(profileOf("alice"), form("stolen")))
                .redirectedUrl()
                .startsWith("/users/login");
        assertThat(changes()).isZero();
    }

    @Test
    void fieldsThatAreNotInTheFormChangeNothing() {
        member("victim");
        Browser mallory = member("mallory");
        String victim = house.member("victim").id().toString();
        MemberView before = house.member("mallory");
        mallory.submit(
                profileOf("mallory"),
                plus(
                        form("mallory"),
                        "id",
                        victim,
                        "userId",
                        victim,
                        "user_id",
                        victim,
                        "accountId",
                        "1",
                        "member.id",
                        victim,
                        "roles",
                        "ADMIN",
                        "role",
                        "ADMIN",
                        "roles[0]",
                        "ADMIN",
                        "is_active",
                        "false",
                        "active",
                        "false",
                        "is_superuser",
                        "true",
                        "is_staff",
                        "true",
                        "has_verified_email",
                        "true",
                        "emailVerified",
                        "true",
                        "picture",
                        "profile_pics/00112233445566778899aabbccddeeff.jpg",
                        "newPicture",
                        "profile_pics/00112233445566778899aabbccddeeff.jpg",
                        "image",
                        "profile_pics/00112233445566778899aabbccddeeff.jpg",
                        "password",
                        "x",
                        "since",
                        "0"));
        MemberView after = house.member("mallory");
        assertThat(lastChange().userId()).isEqualTo(before.id());
        assertThat(after.roles()).containsExactly(Role.MEMBER);
        assertThat(after.emailVerified()).isFalse();
        assertThat(after.picture()).isNull();
        assertThat(after.active()).isTrue();
        assertThat(after.since()).isEqualTo(before.since());
    }

    static Stream<String> hostile() {
        return RegisterIT.hostile();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileInputIsAnsweredCalmlyInEveryField(String input) {
        Browser alice = member("alice");
        for (String field : List.of("username", "first_name", "last_name", "email", "phone_number", "remove_image")) {
            MvcTestResult result = alice.submit(profileOf("alice"), form("alice", field, input));
            assertThat(result.getResponse().getStatus()).as(field).isIn(422, 303);
            assertThat(result).bodyText().doesNotContain("<script>alert");
            assertThat(result.getResponse().getHeaderNames()).doesNotContain("x");
        }
    }

    private ChangeProfileCommand lastChange() {
        return (ChangeProfileCommand) house.commands().getLast();
    }

    private long changes() {
        return house.commands().stream()
                .filter(ChangeProfileCommand.class::isInstance)
                .count();
    }

    private String profileOf(String userName) {
        return "/users/profile/" + house.member(userName).id();
    }

    /** The profile as {@link Forms#registration} made it, under another name and with other values in some fields. */
    private static String[] form(String userName, String... others) {
        List<String> form = new ArrayList<>(List.of(
                "username",
                userName,
                "first_name",
                "Alicja",
                "last_name",
                "Żółć",
                "email",
                userName.toLowerCase(java.util.Locale.ROOT) + "@example.com",
                "phone_number",
                "",
                "confirm_password",
                Forms.PASSWORD));
        for (int i = 0; i < others.length; i += 2) {
            int place = form.indexOf(others[i]);
            if (place < 0) {
                form.addAll(List.of(others[i], others[i + 1]));
            } else {
                form.set(place + 1, others[i + 1]);
            }
        }
        return form.toArray(String[]::new);
    }

    private static String[] plus(String[] form, String... more) {
        return Stream.concat(Arrays.stream(form), Arrays.stream(more)).toArray(String[]::new);
    }
}
