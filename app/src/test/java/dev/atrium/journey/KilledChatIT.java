package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** `kill -9` while members talk: what an author saw stored is there after the next start, once and in order. */
class KilledChatIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void acknowledgedMessagesSurviveAKill() throws Exception {
        Path data = directory.resolve("site");
        String alice = Members.alice();
        ChatTab tab;
        SiteProcess first = SiteProcess.start(data);
        try {
            tab = talk(first, alice);
        } finally {
            first.kill();
        }
        List<String> acknowledged = tab.texts();
        long lastSeen = tab.sequences().get(1);
        assertThat(tab.awaitClosed()).isEqualTo(1006);

        ChatTab listening;
        try (SiteProcess second = SiteProcess.start(data)) {
            Visitor again = second.visitor();
            again.login(alice);
            ChatTab resumed = ChatTab.openAfter(again, "public", lastSeen);
            resumed.say("after the kill");
            resumed.awaitMessage("after the kill");
            List<Element> page = again.page("/chat/").select("[data-message-id]");

            List<String> stored = page.stream().map(ChatTab::text).toList();
            assertThat(stored).containsSubsequence(acknowledged).doesNotHaveDuplicates();
            assertThat(resumed.texts()).isEqualTo(stored.subList(2, stored.size()));
            listening = resumed;
        }
        assertThat(listening.awaitClosed())
                .as("a restart, after which pages come back")
                .isEqualTo(1012);
    }

    /** Three people at once, each up to the limit; killed in the middle of it. */
    private static ChatTab talk(SiteProcess site, String name) throws Exception {
        ChatTab first = tab(site, name);
        ChatTab second = tab(site, Members.bob());
        ChatTab third = tab(site, Members.unique("carol"));
        for (int i = 1; i <= 8; i++) {
            first.say("alice " + i);
            second.say("bob " + i);
            third.say("carol " + i);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> first.texts().size() >= 6);
        return first;
    }

    private static ChatTab tab(SiteProcess site, String name) throws Exception {
        Visitor visitor = site.visitor();
        visitor.register(name);
        return ChatTab.open(visitor, "public");
    }
}
