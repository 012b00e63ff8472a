package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.SuspendAccountCommand;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.DeleteMessageCommand;
import dev.atrium.api.room.LeaveRoomCommand;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessagePostedEvent;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.PostMessageCommand;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.security.session.MemberSessions;
import java.net.http.HttpResponse;
import java.net.http.WebSocket.Listener;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations over real sockets, always with somebody who must hear nothing. */
@RunningSite
@SuppressWarnings("NullAway.Init") // members come in before each test
class ChatIT {

    private static final String PUBLIC = RoomId.PUBLIC.value();

    final List<ChatTab> open = new ArrayList<>();
    private final String alicesName = Members.alice();
    final String bobsName = Members.bob();
    private final int port;

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final IdSource ids;
    private final MemberSessions sessions;
    private final JdbcClient jdbc;
    private final EventStore events;
    private final TransactionTemplate transactions;

    Visitor alice;
    Visitor bob;
    private Visitor carol;

    @Autowired
    ChatIT(
            @LocalServerPort int port,
            CommandGateway commands,
            QueryGateway queries,
            IdSource ids,
            MemberSessions sessions,
            JdbcClient jdbc,
            EventStore events,
            PlatformTransactionManager transactions) {
        this.port = port;
        this.commands = commands;
        this.queries = queries;
        this.ids = ids;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void membersComeIn() throws Exception {
        alice = new Visitor(port);
        carol = new Visitor(port);
        alice.register(alicesName);
        new Visitor(port).register(bobsName);
        bob = new Visitor(portOfBob(port));
        bob.login(bobsName);
    }

    /** Where Bob's load balancer sends him. */
    int portOfBob(int portOfAlice) {
        return portOfAlice;
    }

    @AfterEach
    void closeTabs() {
        open.forEach(ChatTab::close);
    }

    @Test
    void everybodyInThePublicRoomHearsAMessage() {
        ChatTab alices = tab(alice, PUBLIC);
        ChatTab bobs = tab(bob, PUBLIC);

        alices.say("Hello from " + alicesName);

        Element own = alices.awaitMessage("Hello from " + alicesName);
        Element others = bobs.awaitMessage("Hello from " + alicesName);
        assertThat(own.hasClass("chat-own")).isTrue();
        assertThat(own.select(".chat-author").text()).isEqualTo("Me");
        assertThat(others.hasClass("chat-own")).isFalse();
        assertThat(others.select(".chat-author").text()).isEqualTo(alicesName);
        assertThat(others.select("time").text()).matches("\\d\\d:\\d\\d");
        assertThat(others.attr("data-sequence")).isEqualTo(own.attr("data-sequence"));
    }

    @Test
    void outsiderGetsNothingOfAPrivateRoom() throws Exception {
        carol.register(Members.unique("carol"));
        String room = privateRoom();
        ChatTab alices = tab(alice, room);
        ChatTab bobs = tab(bob, room);
        ChatTab carols = tab(carol, PUBLIC);

        alices.say("Only for you");

        bobs.awaitMessage("Only for you");
        assertThat(carol.get("/chat/room/" + room).statusCode()).isEqualTo(404);
        assertThat(carol.get("/chat/room/" + room + "?before=9").statusCode()).isEqualTo(404);
        assertThat(carol.post("/chat/room/" + room, formOf(carol, Map.of("message", "hi")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(refusal(carol, "/ws/chatroom/" + room, "")).isEqualTo(404);
        assertThat(carols.texts()).isEmpty();
        assertThat(bobs.texts()).containsExactly("Only for you");
    }

    @Test
    void bothClickAtOnceAndMeetInOneRoom() throws Exception {
        CompletableFuture<String> alices = CompletableFuture.supplyAsync(() -> location(alice, bobsName));
        CompletableFuture<String> bobs = CompletableFuture.supplyAsync(() -> location(bob, alicesName));

        assertThat(alices.join()).isEqualTo(bobs.join()).matches("/chat/room/[0-9A-Za-z]{22}");
        assertThat(alice.get(alices.join()).statusCode()).isEqualTo(200);
        assertThat(bob.get(bobs.join()).statusCode()).isEqualTo(200);
    }

    @Test
    void oneselfAndNobodyCannotBeTalkedTo() throws Exception {
        assertThat(location(alice, alicesName)).isEqualTo("/chat/");
        assertThat(alice.page("/chat/").select(".message-error").text()).contains("yourself");
        assertThat(alice.get("/chat/with-user/" + Members.unique("nobody")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void burstSurvivesReconnectingInItsMiddle() throws Exception {
        String room = privateRoom();
        ChatTab first = tab(bob, room);
        UserId alicesId = member(alicesName).id();
        int burst = 150;
        CompletableFuture<Void> talking = CompletableFuture.runAsync(() ->
                IntStream.rangeClosed(1, burst).forEach(number -> post(new RoomId(room), alicesId, "burst " + number)));
        List<Long> heard = new ArrayList<>();
        ChatTab tab = first;
        while (heard.size() < burst) {
            int enough = Math.min(burst, heard.size() + 20);
            List<Long> before = List.copyOf(heard);
            ChatTab now = tab;
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> before.size() + now.sequences().size() >= enough);
            now.close();
            heard.addAll(now.sequences());
            tab = ChatTab.openAfter(bob, room, heard.getLast());
            open.add(tab);
        }
        talking.join();

        assertThat(heard)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, burst).boxed().toList());
    }

    @Test
    void messageSentAgainUnderItsKeyIsStoredOnce() throws Exception {
        String room = privateRoom();
        ChatTab alices = tab(alice, room);
        alices.say("Once", "0123456789abcdef");
        alices.awaitMessage("Once");

        ChatTab again = ChatTab.openAfter(alice, room, 0);
        open.add(again);
        again.awaitMessage("Once");
        again.say("Once", "0123456789abcdef");
        again.say("Afterwards");
        again.awaitMessage("Afterwards");

        assertThat(again.texts()).containsExactly("Once", "Afterwards");
    }

    @Test
    void twoTabsAreOnePerson() throws Exception {
        String room = privateRoom();
        ChatTab alices = tab(alice, room);
        alices.awaitOnline(0);
        ChatTab first = tab(bob, room);
        alices.awaitOnline(1);
        ChatTab second = tab(bob, room);
        second.awaitOnline(1);
        first.close();
        alices.say("still there?");
        second.awaitMessage("still there?");
        assertThat(alices.online()).isEqualTo(1);

        second.close();

        alices.awaitOnline(0);
    }

    /** Whoever comes is told at once who is there, everybody else a little later; by then it may be over. */
    @Test
    void whoLeavesRightAfterAnotherCameIsNotCountedAnyMore() throws Exception {
        String room = privateRoom();
        for (int i = 0; i < 5; i++) {
            try (ChatTab bobs = tab(bob, room)) {
                bobs.awaitOnline(0);
                ChatTab alices = tab(alice, room);
                alices.awaitOnline();

                bobs.close();

                alices.awaitOnline(0);
                alices.close();
            }
        }
    }

    @Test
    void hostileFramesGetAnAnswerAndTheSocketStaysOpen() throws Exception {
        ChatTab alices = tab(alice, privateRoom());
        alices.sendRaw("{not json");
        assertThat(alices.awaitFault()).isEqualTo("unreadable");
        alices.sendRaw("{\"text\": \"no message\"}");
        assertThat(alices.awaitFault()).isEqualTo("unreadable");
        alices.sendRaw("{\"message\": 7}");
        assertThat(alices.awaitFault()).isEqualTo("unreadable");
        alices.say("  \n ");
        assertThat(alices.awaitFault()).isEqualTo("blank");
        alices.say("x".repeat(1001));
        assertThat(alices.awaitFault()).isEqualTo("text");
        alices.say("x".repeat(1_000_000));
        assertThat(alices.awaitFault()).isEqualTo("too-large");
        alices.socket().sendBinary(ByteBuffer.allocate(2000), true).join();
        assertThat(alices.awaitFault()).isEqualTo("unreadable");

        alices.say("<img src=x onerror=alert(1)> & <b>bold</b>");

        Element message = alices.awaitMessage("<img src=x onerror=alert(1)> & <b>bold</b>");
        assertThat(message.select("img, b")).isEmpty();
        assertThat(alices.isClosed()).isFalse();
    }

    @Test
    void flooderIsToldAndNotStored() throws Exception {
        String room = privateRoom();
        ChatTab one = tab(alice, room);
        ChatTab other = tab(alice, room);
        for (int i = 1; i <= 6; i++) {
            one.say("one " + i);
            other.say("other " + i);
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> one.texts().size() == 10);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Stream.of(one, other).flatMap(tab -> tab.faults().stream()))
                        .containsExactly("flood", "flood"));
        assertThat(alice.page("/chat/room/" + room).select("[data-message-id]")).hasSize(10);
    }

    @Test
    void foreignSitesAndVisitorsOpenNoSocket() throws Exception {
        assertThat(refusal(alice, "/ws/chatroom/public", "https://evil.example"))
                .isEqualTo(403);
        assertThat(refusal(carol, "/ws/chatroom/public", "")).isEqualTo(401);
        assertThat(refusal(alice, "/ws/chatroom/nonsense", "")).isEqualTo(404);
        assertThat(carol.get("/chat/").statusCode()).isEqualTo(303);
    }

    @Test
    void logoutClosesTheSocket() throws Exception {
        ChatTab alices = tab(alice, PUBLIC);
        ChatTab bobs = tab(bob, PUBLIC);

        alice.submit("/chat/", "/users/logout", Map.of());

        assertThat(alices.awaitClosed()).isEqualTo(1008);
        assertThat(bobs.isClosed()).isFalse();
    }

    @Test
    void suspensionClosesTheSocket() {
        ChatTab alices = tab(alice, PUBLIC);
        ChatTab bobs = tab(bob, PUBLIC);

        Instant now = Instant.now();
        commands.sendAndWait(
                new SuspendAccountCommand(member(alicesName).accountId(), now, now.plusSeconds(3600), "a test"));

        assertThat(alices.awaitClosed()).isEqualTo(1008);
        assertThat(bobs.isClosed()).isFalse();
    }

    @Test
    void deletedMembersHearNoMore() throws Exception {
        String room = privateRoom();
        ChatTab bobs = tab(bob, room);
        ChatTab bobsPublic = tab(bob, PUBLIC);
        ChatTab alices = tab(alice, room);
        MemberView leaving = member(bobsName);
        Instant now = Instant.now();

        commands.sendAndWait(new ScheduleAccountDeletionCommand(
                leaving.accountId(), leaving.email(), Locale.ENGLISH, now, now.plusMillis(1)));

        assertThat(bobs.awaitClosed()).isEqualTo(1008);
        assertThat(bobsPublic.awaitClosed()).isEqualTo(1008);
        await().atMost(Duration.ofSeconds(30)).until(() -> bob.get("/chat/").statusCode() == 303);
        alices.awaitOnline(0);
        assertThat(alices.isClosed()).isFalse();
    }

    @Test
    void endedSessionsCloseTheirSocketsOnEveryNode() throws Exception {
        ChatTab alices = tab(alice, PUBLIC);
        ChatTab bobs = tab(bob, PUBLIC);

        sessions.endAll(member(bobsName).id());

        assertThat(bobs.awaitClosed()).isEqualTo(1008);
        assertThat(bob.get("/chat/").statusCode()).isEqualTo(303);
        assertThat(alices.isClosed()).isFalse();
    }

    @Test
    void suspensionEndsSessionsAndSocketsOnEveryNode() throws Exception {
        ChatTab bobs = tab(bob, PUBLIC);
        Visitor bobAtThisNode = new Visitor(port);
        bobAtThisNode.login(bobsName);
        ChatTab alices = tab(alice, PUBLIC);

        Instant now = Instant.now();
        commands.sendAndWait(
                new SuspendAccountCommand(member(bobsName).accountId(), now, now.plusSeconds(86_400), "a test"));

        assertThat(bobs.awaitClosed()).isEqualTo(1008);
        for (Visitor browser : List.of(bob, bobAtThisNode)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> browser.get("/chat/").statusCode() == 303);
        }
        assertThat(alices.isClosed()).isFalse();
        assertThat(alice.get("/chat/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoLeavesAPrivateRoomHearsNoMore() throws Exception {
        String room = privateRoom();
        ChatTab alices = tab(alice, room);
        ChatTab bobs = tab(bob, room);

        commands.sendAndWait(
                new LeaveRoomCommand(new RoomId(room), member(bobsName).id()));

        assertThat(bobs.awaitClosed()).isEqualTo(1008);
        assertThat(bob.get("/chat/room/" + room).statusCode()).isEqualTo(404);
        assertThat(alices.isClosed()).isFalse();
    }

    @Test
    void formPostsWithoutScript() throws Exception {
        String room = privateRoom();
        ChatTab bobs = tab(bob, room);

        HttpResponse<String> answer =
                alice.submit("/chat/room/" + room, "/chat/room/" + room, Map.of("message", "By the form"));

        assertThat(answer.statusCode()).isEqualTo(303);
        bobs.awaitMessage("By the form");
        assertThat(alice.page("/chat/room/" + room)
                        .select(".chat-own .chat-text")
                        .text())
                .isEqualTo("By the form");
    }

    @Test
    void unreadMessagesAreCountedUntilTheRoomIsOpened() throws Exception {
        String room = privateRoom();
        UserId alicesId = member(alicesName).id();
        post(new RoomId(room), alicesId, "one");
        post(new RoomId(room), alicesId, "two");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Element chat = bob.page("/chat/").expectFirst("[data-room=" + room + "]");
            assertThat(chat.attr("data-unread")).isEqualTo("2");
            assertThat(chat.select(".my-chat-last").text()).isEqualTo("two");
        });
        bob.page("/chat/room/" + room);
        Element read = bob.page("/chat/").expectFirst("[data-room=" + room + "]");
        assertThat(read.attr("data-unread")).isEqualTo("0");
    }

    @Test
    void listsOfChatsFollowWithoutReloading() throws Exception {
        String room = privateRoom();
        UserId alicesId = member(alicesName).id();
        ChatTab inPublicRoom = tab(bob, PUBLIC);
        ChatTab onProfile = ChatTab.ofOwnChats(bob);
        open.add(onProfile);
        onProfile.awaitChat(room, "0", "Nothing said yet");

        post(new RoomId(room), alicesId, "one");
        inPublicRoom.awaitChat(room, "1", "one");
        onProfile.awaitChat(room, "1", "one");
        ChatTab inRoom = tab(bob, room);
        inRoom.sendRaw("{\"read\":\"1\"}");

        inPublicRoom.awaitChat(room, "0", "one");
        onProfile.awaitChat(room, "0", "one");
        tab(alice, room).awaitChat(room, "0", "Me: one");
    }

    @Test
    void messageTakenAwayDisappearsFromOpenPagesAndFromThoseThatComeBack() throws Exception {
        String room = privateRoom();
        ChatTab alices = tab(alice, room);
        ChatTab bobs = tab(bob, room);
        alices.say("never said");
        Element message = bobs.awaitMessage("never said");
        String id = message.attr("data-message-id");
        ChatTab away = tab(bob, room);
        away.close();

        commands.sendAndWait(new DeleteMessageCommand(
                new RoomId(room),
                new MessageId(Long.parseLong(id)),
                1,
                member(alicesName).id()));

        alices.awaitGone(id);
        bobs.awaitGone(id);
        bobs.awaitChat(room, "0", "This message was deleted by an administrator.");
        ChatTab back = ChatTab.openAfter(bob, room, 1);
        open.add(back);
        back.awaitGone(id);
        assertThat(alice.page("/chat/room/" + room).text()).doesNotContain("never said");
    }

    /** Behind the back of everybody: as if the signal had been lost. */
    @Test
    void whoIsNoMemberAnyMoreIsShutOutAlsoWhereNothingToldSo() {
        String room = privateRoom();
        ChatTab alices = tab(alice, room);
        ChatTab bobs = tab(bob, room);

        jdbc.sql("update room set other_present = false where id = ?")
                .param(room)
                .update();

        assertThat(bobs.awaitClosed()).isEqualTo(1008);
        assertThat(alices.isClosed()).isFalse();
    }

    @Test
    void messagesThatAreStoredTogetherKeepTheirAuthors() throws Exception {
        String room = privateRoom();
        ChatTab alices = tab(alice, room);
        ChatTab bobs = tab(bob, room);
        for (int i = 1; i <= 9; i++) {
            alices.say("alice " + i);
            bobs.say("bob " + i);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> bobs.texts().size() == 18);

        assertThat(alices.sequences()).isSorted().doesNotHaveDuplicates();
        assertThat(bobs.messages())
                .allSatisfy(message -> assertThat(message.hasClass("chat-own"))
                        .isEqualTo(ChatTab.text(message).startsWith("bob")));
        assertThat(events.readEvents(room).asStream())
                .filteredOn(event -> event.getPayload() instanceof MessagePostedEvent)
                .hasSize(18)
                .allSatisfy(event -> assertThat(event.getMetaData().get(CommandOrigin.ACTOR))
                        .isEqualTo(((MessagePostedEvent) event.getPayload())
                                .author()
                                .toString()));
    }

    @Test
    void messageIsHeardBeforeItCanBeReadAndOnceAlsoByWhoComesMeanwhile() throws Exception {
        String room = privateRoom();
        ChatTab speaking = tab(alice, room);
        ChatTab listening = tab(alice, room);
        speaking.say("first");
        await().until(() -> sequences(alice.page("/chat/room/" + room)).contains(1L));
        List<ChatTab> joined = new ArrayList<>();

        transactions.executeWithoutResult(status -> {
            jdbc.sql("lock table room_message in exclusive mode").update();
            speaking.say("second");
            listening.awaitMessage("second");
            joined.add(ChatTab.openAfter(alice, room, 1));
            joined.getFirst().awaitMessage("second");
            assertThat(jdbc.sql("select max(sequence) from room_message where room = ?")
                            .param(room)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        });
        open.addAll(joined);
        speaking.say("third");
        List.of(listening, joined.getFirst()).forEach(tab -> tab.awaitMessage("third"));
        ChatTab later = ChatTab.openAfter(alice, room, 1);
        open.add(later);
        later.awaitMessage("third");

        assertThat(listening.texts()).containsExactly("first", "second", "third");
        assertThat(joined.getFirst().texts()).containsExactly("second", "third");
        assertThat(later.texts()).containsExactly("second", "third");
    }

    @Test
    void pageShowsTheLastThirtyAndOlderOnesAbove() throws Exception {
        String room = privateRoom();
        UserId alicesId = member(alicesName).id();
        IntStream.rangeClosed(1, 70).forEach(number -> post(new RoomId(room), alicesId, "number " + number));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> sequences(bob.page("/chat/room/" + room)).contains(70L));

        Document page = bob.page("/chat/room/" + room);
        List<Long> newest = sequences(page);
        Document older = bob.page(page.select(".chat-older").attr("hx-get"));
        Document oldest = bob.page(older.select(".chat-older").attr("hx-get"));

        assertThat(newest).isEqualTo(LongStream.rangeClosed(41, 70).boxed().toList());
        assertThat(sequences(older))
                .isEqualTo(LongStream.rangeClosed(11, 40).boxed().toList());
        assertThat(sequences(oldest))
                .isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList());
        assertThat(oldest.select(".chat-older")).isEmpty();
    }

    @Test
    void slowReaderIsDroppedAndHoldsNobodyUp() throws Exception {
        String room = privateRoom();
        ChatTab bobs = tab(bob, room);
        SlowReader.open(alice, "/ws/chatroom/" + room);
        bobs.awaitOnline(1);
        UserId bobsId = member(bobsName).id();
        String text = "😀".repeat(1000);

        for (int i = 0; i < SlowReader.MORE_THAN_BUFFERS_HOLD; i++) {
            post(new RoomId(room), bobsId, text);
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> bobs.sequences().size() == SlowReader.MORE_THAN_BUFFERS_HOLD);
        bobs.awaitOnline(0);
    }

    ChatTab tab(Visitor visitor, String room) {
        ChatTab tab = ChatTab.open(visitor, room);
        open.add(tab);
        return tab;
    }

    String privateRoom() {
        String path = location(alice, bobsName);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String location(Visitor visitor, String other) {
        try {
            return visitor.get("/chat/with-user/" + other)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> formOf(Visitor visitor, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        visitor.page("/chat/")
                .select("#chat-form input[type=hidden]")
                .forEach(field -> all.put(field.attr("name"), field.attr("value")));
        return all;
    }

    private int refusal(Visitor visitor, String path, String origin) {
        CompletionException refused = (CompletionException) catchThrowable(() -> {
            if (origin.isEmpty()) {
                visitor.open(path, new Listener() {});
            } else {
                visitor.open(path, origin, new Listener() {});
            }
        });
        return assertThat(refused)
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.type(WebSocketHandshakeException.class))
                .actual()
                .getResponse()
                .statusCode();
    }

    private void post(RoomId room, UserId author, String text) {
        commands.sendAndWait(new PostMessageCommand(room, new MessageId(ids.next()), author, new MessageText(text)));
    }

    private MemberView member(String name) {
        return queries.query(new FindCredentialsQuery(name), ResponseTypes.optionalInstanceOf(CredentialsView.class))
                .join()
                .orElseThrow()
                .member();
    }

    private static List<Long> sequences(Document page) {
        return page.select("[data-sequence]").stream()
                .map(message -> Long.valueOf(message.attr("data-sequence")))
                .toList();
    }
}
