package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whether somebody is a member cannot be told by the time of an answer. Known and unknown are asked about in turn, so that what
 * else the machine does meets both; and the middle of many is compared, which single slow answers do not move. Without the
 * hash for nobody, an unknown user is answered in a tenth of the time.
 */
@RunningSite
@Tag("endurance")
class EnumerationIT {

    private static final Logger log = LoggerFactory.getLogger(EnumerationIT.class);
    private static final int PEOPLE = 15;

    /** Fewer than failures make the account wait, and than links are sent to a mailbox. */
    private static final int TRIES = 4;

    /** The middle of one may be that much of the other. */
    private static final double ALIKE = 0.75;

    @LocalServerPort
    private int port;

    @Test
    void logInTakesTheSameTimeForEverybody() throws Exception {
        compare(name ->
                time(new Visitor(port), "/users/login", Map.of("username", name, "password", "wrong-Horse-9"), 422));
    }

    @Test
    void askingForALinkTakesTheSameTimeForEverybody() throws Exception {
        compare(name ->
                time(new Visitor(port), "/users/password-reset/", Map.of("email", name + "@mail.example"), 303));
    }

    /** Taken by address or by user name: both have cost the hash. */
    @Test
    void registeringTellsByItsWordsOnly() throws Exception {
        List<String> members = members();
        List<Long> byAddress = new ArrayList<>();
        List<Long> byName = new ArrayList<>();
        for (String member : members) {
            for (int i = 0; i < TRIES; i++) {
                String other = Members.unique("other");
                byAddress.add(time(new Visitor(port), "/users/register", form(other, member), 422));
                byName.add(time(new Visitor(port), "/users/register", form(member, other), 422));
            }
        }
        alike(byAddress, byName);
    }

    @FunctionalInterface
    private interface Asking {
        long about(String name) throws Exception;
    }

    private void compare(Asking asking) throws Exception {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (String member : members()) {
            String nobody = Members.unique("nobody");
            for (int i = 0; i < TRIES; i++) {
                boolean knownFirst = i % 2 == 0; // what an answer leaves to be done slows the next one down
                if (knownFirst) {
                    known.add(asking.about(member));
                }
                unknown.add(asking.about(nobody));
                if (!knownFirst) {
                    known.add(asking.about(member));
                }
            }
        }
        alike(known, unknown);
    }

    private static void alike(List<Long> one, List<Long> other) {
        double a = middle(one);
        double b = middle(other);
        log.info("the middle of {} answers each took {} and {} ns", one.size(), a, b);
        assertThat(Math.min(a, b) / Math.max(a, b)).as("%s ns and %s ns", a, b).isGreaterThan(ALIKE);
    }

    private static double middle(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted, sorted.length / 2 - 2, sorted.length / 2 + 3)
                .average()
                .orElseThrow();
    }

    private List<String> members() throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String name = Members.unique("known");
            new Visitor(port).register(name);
            names.add(name);
        }
        return names;
    }

    private static Map<String, String> form(String userName, String mailOf) {
        return Map.of(
                "username",
                userName,
                "first_name",
                "Maria",
                "last_name",
                "Skłodowska",
                "email",
                mailOf + "@mail.example",
                "password1",
                Members.PASSWORD,
                "password2",
                Members.PASSWORD,
                "g-recaptcha-response",
                "sandbox-pass");
    }

    /** Of the answer alone: the page with the form is fetched before. */
    private static long time(Visitor visitor, String path, Map<String, String> fields, int expected) throws Exception {
        Map<String, String> all = visitor.filledIn(path, path, fields);
        long began = System.nanoTime();
        HttpResponse<String> answer = visitor.post(path, all);
        long took = System.nanoTime() - began;
        assertThat(answer.statusCode()).isEqualTo(expected);
        return took;
    }
}
