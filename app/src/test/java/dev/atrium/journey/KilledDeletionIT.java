package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** `kill -9` while members are being deleted, each at another step: after the next start all of them are gone. */
class KilledDeletionIT {

    private static final int LEAVERS = 8;
    private static final String INTERVAL = "--atrium.deletion.interval=PT8S";

    /** A step that a killed node held is taken up again after three quarters of a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Visitor> leavers = new LinkedHashMap<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void killedInTheMiddleEveryDeletionComesToTheSameEnd() throws Exception {
        Path data = directory.resolve("site");
        String stays = Members.unique("zostaje");
        try (SiteProcess first = SiteProcess.start(data, INTERVAL)) {
            first.visitor().register(stays);
            registerLeavers(first);
            leave();
            await("the first is gone")
                    .atMost(PATIENCE)
                    .until(() -> stillThere(first).size() < LEAVERS);
            first.kill();
        }

        try (SiteProcess second = SiteProcess.start(data, INTERVAL)) {
            await("all are gone")
                    .atMost(PATIENCE)
                    .until(() -> stillThere(second).isEmpty());
            for (String name : leavers.keySet()) {
                await(name + " is free").atMost(PATIENCE).ignoreExceptions().until(() -> registers(second, name));
            }
            second.visitor().login(stays);
        }
    }

    private void registerLeavers(SiteProcess site) throws IOException, InterruptedException {
        for (int i = 0; i < LEAVERS; i++) {
            String name = Members.unique("odchodzi");
            Visitor leaver = site.visitor();
            leaver.register(name);
            leaver.publish("Model of " + name);
            leaver.submit("/chat/", "/chat/room/public", Map.of("message", "Bye from " + name));
            leavers.put(name, leaver);
        }
    }

    private void leave() throws IOException, InterruptedException {
        for (Visitor leaver : leavers.values()) {
            assertThat(leaver.submit(
                                    "/users/delete-this-user/true",
                                    "/users/delete-this-user/true",
                                    Map.of("password", Members.PASSWORD))
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    /** Those of whom anything can be found. */
    private List<String> stillThere(SiteProcess site) throws IOException, InterruptedException {
        String said = site.visitor().get("/").body();
        List<String> there = new ArrayList<>();
        for (String name : leavers.keySet()) {
            String found = site.visitor().get("/?search=" + name).body();
            if (found.contains("Model of " + name) || said.contains(name)) {
                there.add(name);
            }
        }
        return there;
    }

    /** Only the last step gives a name free. */
    private static boolean registers(SiteProcess site, String name) throws IOException, InterruptedException {
        site.visitor().register(name);
        return true;
    }
}
