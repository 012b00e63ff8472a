package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * `kill -9` while members choose pictures: no profile ever points at nothing, and what was stored for an event that never came
 * does not stay.
 */
@Tag("endurance")
class KilledPictureIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DEFAULT = "/media/default_profile.jpg";
    private static final String[] SWEEPING_SOON = {
        "--atrium.pictures.sweep.every=PT2S", "--atrium.pictures.sweep.grace=PT20S"
    };

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void killedBetweenPictureAndEventThereIsTheFormerPictureAndNoOrphan() throws Exception {
        assumeThat(EventStoreUnderTest.isPostgres())
                .as("appends are held by a lock of PostgreSQL")
                .isTrue();
        Path data = directory.resolve("site");
        String alice = Members.alice();
        String bob = Members.unique("bob");
        String before;
        try (SiteProcess first = SiteProcess.start(data)) {
            Visitor atHerDesk = first.visitor();
            atHerDesk.register(alice);
            assertThat(choose(atHerDesk, alice)).isEqualTo(303);
            before = Pictures.shown(atHerDesk);

            try (HeldAppends held = HeldAppends.on(data);
                    ExecutorService browsers = Executors.newFixedThreadPool(2)) {
                browsers.submit(() -> choose(atHerDesk, alice));
                browsers.submit(() -> registerWithPicture(first.visitor(), bob));
                await("both pictures are stored, and no event")
                        .atMost(PATIENCE)
                        .until(() -> Pictures.stored(first.visitor()).size() == 3);
                first.kill();
            }
        }

        try (SiteProcess second = SiteProcess.start(data, SWEEPING_SOON)) {
            Visitor again = second.visitor();
            again.login(alice);
            assertThat(Pictures.shown(again)).isEqualTo(before);
            assertThat(again.bytes(before).statusCode()).isEqualTo(200);

            Visitor returning = second.visitor();
            assertThat(registerWithPicture(returning, bob)).isEqualTo(303);
            Set<String> named = Set.of(before, Pictures.shown(returning));
            await("the orphans are gone")
                    .atMost(PATIENCE)
                    .until(() -> Pictures.stored(second.visitor()).equals(named));
        }
    }

    @Test
    void killedAtRandomMomentsEveryProfileShowsAPictureThatIsThere() throws Exception {
        Path data = directory.resolve("site");
        Random random = new Random();
        Set<String> members = new HashSet<>();
        for (int round = 0; round < 4; round++) {
            try (SiteProcess site = SiteProcess.start(data);
                    ExecutorService browsers = Executors.newFixedThreadPool(3)) {
                everyPictureIsThere(site, members);
                for (int i = 0; i < 3; i++) {
                    String name = Members.unique("maler");
                    Visitor painter = site.visitor();
                    painter.register(name);
                    members.add(name);
                    browsers.submit(() -> chooseUntilItFails(painter, name));
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(200, 2_500)); // the moment of the kill, not a wait
                site.kill();
            }
        }
        try (SiteProcess last = SiteProcess.start(data, SWEEPING_SOON)) {
            Set<String> shown = everyPictureIsThere(last, members);
            await("only what is shown is left")
                    .atMost(PATIENCE)
                    .until(() -> Pictures.stored(last.visitor()).equals(shown));
        }
    }

    private static Set<String> everyPictureIsThere(SiteProcess site, Set<String> members) throws Exception {
        Set<String> all = new HashSet<>();
        for (String name : members) {
            Visitor visitor = site.visitor();
            visitor.login(name);
            String picture = Pictures.shown(visitor);
            assertThat(visitor.bytes(picture).statusCode()).as(picture).isEqualTo(200);
            if (!picture.equals(DEFAULT)) {
                all.add(picture);
            }
        }
        return all;
    }

    private static Object chooseUntilItFails(Visitor painter, String name) throws InterruptedException {
        try {
            while (true) {
                choose(painter, name);
            }
        } catch (IOException killed) {
            return killed;
        }
    }

    private static int choose(Visitor visitor, String name) throws IOException, InterruptedException {
        String profile = Pictures.profile(visitor);
        Map<String, String> fields = person(name);
        fields.put("confirm_password", Members.PASSWORD);
        return visitor.upload(profile, profile, fields, "me.png", Paintings.landscape())
                .statusCode();
    }

    private static int registerWithPicture(Visitor visitor, String name) throws IOException, InterruptedException {
        Map<String, String> fields = person(name);
        fields.put("password1", Members.PASSWORD);
        fields.put("password2", Members.PASSWORD);
        fields.put("g-recaptcha-response", "sandbox-pass");
        return visitor.upload("/users/register", "/users/register", fields, "me.png", Paintings.landscape())
                .statusCode();
    }

    private static Map<String, String> person(String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", name);
        fields.put("first_name", "Maria");
        fields.put("last_name", "Skłodowska");
        fields.put("email", name + "@mail.example");
        return fields;
    }
}
