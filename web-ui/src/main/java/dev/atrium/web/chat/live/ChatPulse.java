package dev.atrium.web.chat.live;

import dev.atrium.gateway.broadcast.PresenceBoard;
import dev.atrium.web.chat.live.ChatSignal.ChatsChanged;
import dev.atrium.web.chat.live.ChatSignal.LoginEnded;
import dev.atrium.web.chat.live.ChatSignal.MemberKeptOut;
import dev.atrium.web.chat.live.ChatSignal.MemberLeft;
import dev.atrium.web.chat.live.ChatSignal.MessageGone;
import dev.atrium.web.chat.live.ChatSignal.MessageStored;
import dev.atrium.web.chat.live.ChatSignal.PeopleChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** What sockets live by: signals from all nodes, and what is done every so often. Closes them when the node goes down. */
@Component
class ChatPulse implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChatPulse.class);
    private static final Duration PRESENCE = Duration.ofMillis(500);
    private static final Duration CHATS = Duration.ofMillis(500);
    private static final Duration MISSED = Duration.ofSeconds(2);
    private static final Duration LOGINS = Duration.ofSeconds(10);
    private static final Duration MEMBERSHIP = Duration.ofSeconds(5);
    private static final Duration PING = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final Duration FAREWELL = Duration.ofSeconds(3);

    /** The one code, with 1006 and 1013, after which htmx connects again. */
    private static final CloseStatus GOING_DOWN = CloseStatus.SERVICE_RESTARTED.withReason("the site restarts");

    private final OpenRooms rooms;
    private final OpenSockets sockets;
    private final ChangedChats chats;
    private final Presence presence;
    private final Logins logins;
    private final ChatSignals signals;
    private final Clock clock;
    private final ScheduledExecutorService pulse = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("chat-pulse-", 1).factory());
    private volatile boolean running;

    ChatPulse(
            OpenRooms rooms,
            OpenSockets sockets,
            ChangedChats chats,
            Presence presence,
            Logins logins,
            ChatSignals signals,
            Clock clock) {
        this.rooms = rooms;
        this.sockets = sockets;
        this.chats = chats;
        this.presence = presence;
        this.logins = logins;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public void start() {
        signals.listen(this::hear);
        signals.whenBack(rooms::lookForMissedSignals);
        every(PRESENCE, presence::tellChanges);
        every(CHATS, chats::tell);
        every(MISSED, rooms::lookForMissed);
        every(LOGINS, logins::check);
        every(MEMBERSHIP, logins::checkMembership);
        every(PING, this::ping);
        every(PresenceBoard.REPEAT, presence::repeat);
        running = true;
    }

    private void every(Duration pause, Runnable work) {
        long millis = pause.toMillis();
        pulse.scheduleWithFixedDelay(() -> attempt(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** What throws would not be called again. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Chat will try again in a moment", e);
        }
    }

    private void hear(ChatSignal signal) {
        attempt(() -> {
            switch (signal) {
                case MessageStored stored -> {
                    rooms.advance(stored.room(), stored.sequence());
                    if (stored.readable()) {
                        rooms.readable(stored.room(), stored.sequence());
                    }
                    chats.note(stored.room());
                }
                case MessageGone gone -> {
                    rooms.gone(gone.room(), gone.message());
                    chats.note(gone.room());
                }
                case ChatsChanged changed -> chats.note(changed.member());
                case PeopleChanged people -> presence.noteChange(people.room());
                case MemberLeft left -> logins.left(left.room(), left.member());
                case MemberKeptOut out -> logins.keptOut(out.member());
                case LoginEnded login -> logins.ended(login.sessionHash());
            }
        });
    }

    /** A connection that broke without a word would look open for hours. */
    private void ping() {
        Instant limit = clock.instant().minus(SILENCE);
        sockets.closeWhere(socket -> socket.silentSince(limit), CloseStatus.SERVICE_OVERLOAD);
        sockets.forEach(ChatSocket::ping);
    }

    @Override
    public void stop() {
        running = false;
        pulse.shutdownNow();
        List<Thread> closing = new ArrayList<>();
        sockets.forEach(socket -> closing.add(socket.close(GOING_DOWN)));
        Instant deadline = Instant.now().plus(FAREWELL);
        closing.forEach(thread -> join(thread, Duration.between(Instant.now(), deadline)));
    }

    private static void join(Thread closing, Duration atMost) {
        try {
            if (atMost.isPositive()) {
                closing.join(atMost);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which would close them with a code that means not to come back. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
