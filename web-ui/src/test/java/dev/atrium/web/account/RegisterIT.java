package dev.atrium.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.Role;
import dev.atrium.api.user.RegisterUserCommand;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RegisterIT extends AccountIT {

    @Autowired
    PasswordEncoder passwords;

    @Test
    void newMemberIsLoggedInAndGreetedByName() {
        Browser alice = visitor();
        assertThat(alice.submit("/users/register/", Forms.registration("alice")))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(alice.open("/users/login"))
                .bodyText()
                .contains("Welcome to Atrium, alice", "We have sent a mail to alice@example.com", "logged in as alice");
    }

    @Test
    void commandSaysWhatWasTyped() {
        visitor().submit("/users/register", with("alice", "phone_number", "07400 123456"));
        RegisterUserCommand command = onlyCommand();
        assertThat(command.userName()).hasToString("alice");
        assertThat(command.lastName()).hasToString("Żółć");
        assertThat(command.phone()).isEqualTo(new PhoneNumber("+447400123456"));
        assertThat(command.language()).hasToString("en");
        assertThat(command.password().value()).startsWith("{argon2}$argon2id$");
        assertThat(passwords.matches(Forms.PASSWORD, command.password().value()))
                .isTrue();
    }

    @Test
    void visitorGoesOnToWhereTheyWantedButNotToAnotherSite() {
        assertThat(visitor().submit("/users/register", with("alice", "next", "/form/")))
                .redirectedUrl()
                .isEqualTo("/form/");
        assertThat(visitor().submit("/users/register", with("bob", "next", "//evil.example")))
                .redirectedUrl()
                .isEqualTo("/");
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
            password1    | short            | Use at least 8 characters
            password1    | 83610275394      | Use more than digits
            password1    | password123      | one of the most used passwords
            password1    | alice@example    | too much like your name
            password2    | another one      | The two passwords differ
            g-recaptcha-response | ''       | Tick the box
            """)
    void mistakeIsToldBesideItsFieldAndNothingHappens(String field, String typed, String text) {
        MvcTestResult result = visitor().submit("/users/register", with("alice", field, typed.replace("\\n", "\n")));
        assertThat(result).hasStatus(422).bodyText().contains(text);
        assertThat(house.commands()).isEmpty();
        assertThat(sessions()).isZero();
    }

    @Test
    void typedValuesAreKeptPasswordsAreNotAndTheCursorIsAtTheFirstMistake() {
        MvcTestResult result = visitor().submit("/users/register", with("alice", "email", "al<ice"));
        assertThat(result)
                .bodyText()
                .contains("value=\"alice\"", "value=\"Alicja\"", "value=\"Żółć\"", "value=\"al&lt;ice\"")
                .doesNotContain(Forms.PASSWORD, "<ice")
                .containsPattern("<input[^>]*name=\"email\"[^>]*autofocus")
                .containsPattern(
                        "<input[^>]*name=\"email\"[^>]*aria-describedby=\"email-help email-error\"[^>]*aria-invalid");
    }

    @Test
    void takenValuesAreToldBesideTheirFields() {
        visitor().submit("/users/register", with("alice", "phone_number", "07400123456"));
        assertThat(visitor().submit("/users/register", with("ALICE", "email", "other@example.com")))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody has this user name already");
        assertThat(visitor().submit("/users/register", with("bob", "email", "Alice@example.com")))
                .bodyText()
                .contains("There is an account with this e-mail address already");
        assertThat(visitor().submit("/users/register", with("bob", "phone_number", "+44 7400 123456")))
                .bodyText()
                .contains("Another account has this phone number already");
    }

    @Test
    void nobodyAsksForLongWhoIsAMember() {
        visitor().submit("/users/register", Forms.registration("alice"));
        Browser mallory = visitor();
        for (int i = 0; i < 10; i++) {
            assertThat(mallory.submit("/users/register", with("mallory" + i, "email", "alice@example.com")))
                    .hasStatus(422);
        }
        MvcTestResult taken = mallory.submit("/users/register", with("mallory", "email", "alice@example.com"));
        MvcTestResult free = mallory.submit("/users/register", with("mallory", "email", "nobody@example.com"));
        assertThat(taken)
                .hasStatus(429)
                .bodyText()
                .contains("too many tries to register")
                .doesNotContain("account with this");
        assertThat(free).hasStatus(429);
        assertThat(visitor().submit("/users/register", Forms.registration("carol")))
                .hasStatus(303);
        clock.pass(Duration.ofHours(1));
        assertThat(mallory.submit("/users/register", Forms.registration("mallory")))
                .hasStatus(303);
    }

    @Test
    void captchaThatDoesNotAnswerLosesNothing() {
        assertThat(visitor().submit("/users/register", with("alice", "g-recaptcha-response", "away")))
                .hasStatus(503)
                .bodyText()
                .contains("try again in a minute", "value=\"Alicja\"");
        assertThat(house.commands()).isEmpty();
    }

    @Test
    void fieldsThatAreNotInTheFormChangeNothing() {
        visitor()
                .submit(
                        "/users/register",
                        plus(
                                Forms.registration("mallory"),
                                "roles",
                                "ADMIN",
                                "role",
                                "ADMIN",
                                "is_active",
                                "true",
                                "userId",
                                "1",
                                "emailVerified",
                                "true",
                                "account.roles[0]",
                                "ADMIN"));
        assertThat(house.member("mallory").roles()).containsExactly(Role.MEMBER);
        assertThat(house.member("mallory").emailVerified()).isFalse();
        assertThat(onlyCommand().userId().value()).isNotEqualTo(1);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "\0",
                "a\0b",
                "<script>alert(1)</script>",
                "x".repeat(1_000_000),
                "a\r\nSet-Cookie: x=y",
                "😀".repeat(200),
                "' or 1=1 --",
                "${7*7}",
                "../../etc/passwd",
                "\u202Egnp.exe",
                "\uFFFF",
                "%00",
                "{{7*7}}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileInputIsAnsweredCalmlyInEveryField(String input) {
        Browser visitor = visitor();
        for (String field : List.of(
                "username",
                "first_name",
                "last_name",
                "email",
                "phone_number",
                "password1",
                "password2",
                "g-recaptcha-response",
                "next")) {
            MvcTestResult result = visitor.submit("/users/register", with("alice", field, input));
            assertThat(result.getResponse().getStatus()).as(field).isIn(422, 303);
            assertThat(result).bodyText().doesNotContain("<script>alert");
            assertThat(result.getResponse().getHeaderNames()).doesNotContain("x");
            house.empty();
        }
        assertThat(visitor.submit("/users/login", "username", input, "password", input, "next", input))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>alert");
        assertThat(visitor.post("/users/password-strength", "password1", input, "username", input))
                .hasStatusOk();
    }

    @Test
    void strengthIsToldWhileTyping() {
        Browser visitor = visitor();
        visitor.open("/users/register");
        assertThat(visitor.post("/users/password-strength", "password1", "password1"))
                .hasStatusOk()
                .bodyText()
                .contains("<meter", "one of the most used passwords")
                .doesNotContain("<html", "password1");
        assertThat(visitor.post("/users/password-strength", "password1", Forms.PASSWORD))
                .bodyText()
                .contains("value=\"4\"", "Strong");
        assertThat(visitor.post("/users/password-strength", "password1", "alicja-zolc-1", "email", "alicja-zolc@x.pl"))
                .bodyText()
                .contains("too much like your name");
    }

    private RegisterUserCommand onlyCommand() {
        assertThat(house.commands()).hasSize(1);
        return (RegisterUserCommand) house.commands().getFirst();
    }

    /** The form of {@link Forms#registration} with one field filled in differently. */
    private static String[] with(String userName, String field, String value) {
        String[] form = Forms.registration(userName);
        for (int i = 0; i < form.length; i += 2) {
            if (form[i].equals(field)) {
                form[i + 1] = value;
                return form;
            }
        }
        return plus(form, field, value);
    }

    private static String[] plus(String[] form, String... more) {
        return Stream.concat(Arrays.stream(form), Arrays.stream(more)).toArray(String[]::new);
    }
}
