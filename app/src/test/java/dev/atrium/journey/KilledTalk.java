package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** Members talk while the site is killed: what an author saw stored is there after the next start, once and in order. */
final class KilledTalk {

    private final String alice;
    private final ChatTab tab;

    private KilledTalk(String alice, ChatTab tab) {
        this.alice = alice;
        this.tab = tab;
    }

    /** Three people at once, each up to the limit; the site is to be killed in the middle of it, at once. */
    static KilledTalk begun(SiteProcess site) throws Exception {
        String alice = Members.alice();
        ChatTab first = tab(site, alice);
        ChatTab second = tab(site, Members.bob());
        ChatTab third = tab(site, Members.unique("carol"));
        for (int i = 1; i <= 8; i++) {
            first.say("alice " + i);
            second.say("bob " + i);
            third.say("carol " + i);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> first.texts().size() >= 6);
        return new KilledTalk(alice, first);
    }

    private static ChatTab tab(SiteProcess site, String name) throws Exception {
        Visitor visitor = site.visitor();
        visitor.register(name);
        return ChatTab.open(visitor, "public");
    }

    /** Returns a tab that goes on listening. */
    ChatTab goesOn(SiteProcess next) throws Exception {
        List<String> acknowledged = tab.texts();
        long lastSeen = tab.sequences().get(1);
        assertThat(tab.awaitClosed()).isEqualTo(1006);

        Visitor again = next.visitor();
        again.login(alice);
        ChatTab resumed = ChatTab.openAfter(again, "public", lastSeen);
        resumed.say("after the kill");
        resumed.awaitMessage("after the kill");
        // A message is told before it can be read.
        List<String> stored = await().until(() -> textsOf(again), texts -> texts.contains("after the kill"));
        assertThat(stored).containsSubsequence(acknowledged).doesNotHaveDuplicates();
        assertThat(resumed.texts()).isEqualTo(stored.subList(2, stored.size()));
        return resumed;
    }

    private static List<String> textsOf(Visitor reader) throws Exception {
        return reader.page("/chat/").select("[data-message-id]").stream()
                .map(ChatTab::text)
                .toList();
    }
}
