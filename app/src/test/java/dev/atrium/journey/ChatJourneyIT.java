package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people talk, each in a browser of their own. */
@RunningSite
@ExtendWith(InBrowser.class)
class ChatJourneyIT {

    /** Where htmx keeps the socket; its {@code init} is what it calls to connect again. */
    private static final String SOCKET = "document.querySelector('[ws-connect]')['htmx-internal-data'].webSocket";

    /** Asked at once, as the list is written anew whenever something changes. */
    private static final String GAP_BELOW_THE_NAME = """
            () => {
              const entry = document.querySelector("#my-chats [data-room]");
              const edge = (part) => entry.querySelector(part).getBoundingClientRect();
              return edge(".my-chat-last").top - edge(".my-chat-name").bottom + 0.5;
            }""";

    @Test
    void twoMembersTalkInPublicAndInPrivate(Page alices, Page bobs) {
        String alice = Members.alice();
        String bob = Members.bob();
        MemberJourneyIT.register(alices, alice);
        MemberJourneyIT.register(bobs, bob);

        alices.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chat"))
                .click();
        bobs.navigate("/chat/");
        assertThat(alices.locator("#online-status")).hasText("1 online");
        say(alices, "Hello from " + alice);
        assertThat(message(bobs, "Hello from " + alice)).containsText(alice);
        assertThat(message(alices, "Hello from " + alice)).containsText("Me");

        bobs.navigate("/chat/with-user/" + alice);
        assertThat(bobs.locator(".chat-empty")).containsText("Write the first message");
        Locator entry = bobs.locator("#my-chats [data-room]");
        assertThat(entry.locator(".my-chat-last")).hasText("Nothing said yet");
        assertThat(bobs.evaluate(GAP_BELOW_THE_NAME)).asInstanceOf(DOUBLE).isNotNegative();
        say(bobs, "Between us: " + bob);
        assertThat(bobs.locator(".chat-empty")).isHidden();
        // Without reloading, wherever the list is.
        Locator chat = alices.locator("#my-chats [data-room]");
        assertThat(chat).hasAttribute("data-unread", "1");
        alices.navigate(alices.locator(".nav-member").first().getAttribute("href"));
        say(bobs, "And one more thing");
        assertThat(chat).hasAttribute("data-unread", "2");
        assertThat(chat.locator(".my-chat-last")).hasText("And one more thing");
        chat.click();
        assertThat(message(alices, "Between us: " + bob)).isVisible();
        say(alices, "Nobody else hears this");
        assertThat(message(bobs, "Nobody else hears this")).isVisible();

        assertThat(Axe.seriousFindings(alices)).isEmpty();
    }

    @Test
    void timesAreThoseOfTheReader(Page alices) {
        MemberJourneyIT.register(alices, Members.alice());
        alices.navigate("/chat/");
        say(alices, "What time is it?");
        NewContextOptions elsewhere = new NewContextOptions()
                .setTimezoneId("Pacific/Kiritimati")
                .setStorageState(alices.context().storageState());
        try (BrowserContext kiritimati = alices.context().browser().newContext(elsewhere)) {
            Page there = kiritimati.newPage();
            there.navigate(alices.url());
            Locator time = message(there, "What time is it?").locator("time");
            ZonedDateTime posted = Instant.parse(time.getAttribute("datetime")).atZone(ZoneId.of("Pacific/Kiritimati"));
            assertThat(time).containsText(posted.format(DateTimeFormatter.ofPattern("HH:mm")));
            String day = posted.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
            assertThat(there.locator(".chat-day").last()).hasText(day);
        }
    }

    @Test
    void pageThatLostItsSocketShowsEachMessageOnce(Page alices, Page bobs) {
        String alice = Members.alice();
        MemberJourneyIT.register(alices, alice);
        MemberJourneyIT.register(bobs, Members.bob());
        bobs.navigate("/chat/with-user/" + alice);
        alices.navigate(bobs.url());
        assertThat(alices.locator("#online-status")).hasText("1 online");
        say(bobs, "before");
        assertThat(message(alices, "before")).isVisible();

        alices.evaluate(SOCKET + ".socket.close(3000)");
        say(bobs, "meanwhile one");
        say(bobs, "meanwhile two");
        alices.evaluate(SOCKET + ".init()");
        say(bobs, "after");

        assertThat(message(alices, "after")).isVisible();
        assertThat(alices.locator(".chat-text"))
                .hasText(new String[] {"before", "meanwhile one", "meanwhile two", "after"});
    }

    @Test
    void arabicIsReadFromTheRight(Page alices) {
        MemberJourneyIT.register(alices, Members.alice());
        alices.navigate("/chat/");
        say(alices, "مرحبا، كيف الحال؟ (Atrium)!");
        assertThat(message(alices, "مرحبا").last().locator(".chat-text")).hasCSS("direction", "rtl");
        say(alices, "And English from the left!");
        assertThat(message(alices, "And English").last().locator(".chat-text")).hasCSS("direction", "ltr");
    }

    @Test
    void messageThatWaitsForTheConnectionIsSaidToWaitAndThenSent(Page alices) {
        MemberJourneyIT.register(alices, Members.alice());
        alices.navigate("/chat/");
        assertThat(alices.locator("#online-status")).containsText("online");
        alices.evaluate("window.reachable = htmx.createWebSocket;"
                + "htmx.createWebSocket = () => new WebSocket('ws://localhost:1/')");
        // Its own end first, unheard: what closes later, while the page waits, would count as an end for good.
        alices.evaluate("const socket = " + SOCKET + ".socket; const closed = socket.onclose; socket.onclose = null;"
                + "socket.close(); closed(new CloseEvent('close', { code: 1006 }))");

        alices.locator("#chat-input").fill("written on a train");
        alices.locator("#chat-input").press("Enter");
        assertThat(alices.locator("#chat-fault")).containsText("as soon as you are connected again");

        alices.evaluate("htmx.createWebSocket = window.reachable");
        assertThat(message(alices, "written on a train")).hasCount(1);
        assertThat(alices.locator("#chat-fault")).isEmpty();
    }

    /** The session may have ended in another tab; what one writes until one notices is not thrown away. */
    @Test
    void messageThatCannotBeSentAnyMoreStaysInItsField(Page alices) {
        MemberJourneyIT.register(alices, Members.alice());
        alices.navigate("/chat/");
        assertThat(alices.locator("#online-status")).containsText("online");
        alices.evaluate(SOCKET + ".socket.close(1000)");
        assertThat(alices.locator("#online-status")).containsText("Load the page again");

        alices.locator("#chat-input").fill("written too late");
        alices.locator("#chat-input").press("Enter");
        assertThat(alices.locator("#chat-fault")).containsText("Load the page again");
        assertThat(alices.locator("#chat-input")).hasValue("written too late");
    }

    private static void say(Page page, String text) {
        page.locator("#chat-input").fill(text);
        page.locator("#chat-input").press("Enter");
        assertThat(message(page, text)).isVisible();
    }

    private static Locator message(Page page, String text) {
        return page.locator("[data-message-id]").filter(new Locator.FilterOptions().setHasText(text));
    }
}
