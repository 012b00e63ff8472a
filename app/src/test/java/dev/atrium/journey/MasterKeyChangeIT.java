package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A site of one node changes its master key as docs/operations.md says, with members about; the former key then goes. */
@Tag("endurance")
class MasterKeyChangeIT {

    private static final String NEXT = "YWJjZGVmZ2hpamFiY2RlZmdoaWphYmNkZWZnaGlqYWI=";
    private static final String CURRENT_KEY = "--atrium.master-key=";
    private static final String FORMER_KEYS = "--atrium.other-master-keys=";
    private static final int MEMBERS = 30;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void membersNoticeNothingAndTheFormerKeyIsNotNeededAnyMore() throws Exception {
        Path data = directory.resolve("site");
        List<String> names = new ArrayList<>();
        try (SiteProcess site = SiteProcess.start(data)) {
            for (int i = 0; i < MEMBERS; i++) {
                names.add(Members.unique("klucz"));
                site.visitor().register(names.getLast());
            }
        }
        String former = Files.readString(data.resolve("master.key")).strip();

        try (SiteProcess site = SiteProcess.start(data, CURRENT_KEY + NEXT, FORMER_KEYS + former)) {
            Visitor member = site.visitor();
            member.login(names.getFirst());
            await("every key is wrapped").atMost(Duration.ofMinutes(2)).until(() -> {
                assertThat(member.page("/").text()).contains(names.getFirst());
                return site.log().contains("the former one can go");
            });
            site.visitor().register(Members.unique("klucz"));
        }
        try (SiteProcess site = SiteProcess.start(data, CURRENT_KEY + NEXT)) {
            for (String name : names) {
                Visitor member = site.visitor();
                member.login(name);
                assertThat(member.page(member.page("/").select(".nav-member").attr("href"))
                                .select("[name=last_name]")
                                .val())
                        .isEqualTo("Skłodowska");
            }
        }
    }
}
