package dev.atrium.web.chat.live;

import dev.atrium.api.room.RoomId;
import dev.atrium.api.room.RoomMembers;
import dev.atrium.api.user.UserId;
import dev.atrium.web.chat.Rooms;
import dev.atrium.web.chat.live.ChatSignal.LoginEnded;
import dev.atrium.web.security.session.LiveSessions;
import dev.atrium.web.security.session.SessionEnded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** Ends sockets with the login or the membership that they live by, on whichever node that ended. */
@Component
class Logins {

    private static final CloseStatus LOGIN_ENDED = CloseStatus.POLICY_VIOLATION.withReason("login ended");
    private static final CloseStatus NOT_A_MEMBER = CloseStatus.POLICY_VIOLATION.withReason("not a member");

    private final OpenSockets sockets;
    private final Rooms rooms;
    private final LiveSessions sessions;
    private final ChatSignals signals;

    Logins(OpenSockets sockets, Rooms rooms, LiveSessions sessions, ChatSignals signals) {
        this.sockets = sockets;
        this.rooms = rooms;
        this.sessions = sessions;
        this.signals = signals;
    }

    @EventListener
    void on(SessionEnded session) {
        signals.send(new LoginEnded(hash(session.id())));
    }

    void ended(String sessionHash) {
        sockets.closeWhere(socket -> hash(socket.sessionId()).equals(sessionHash), LOGIN_ENDED);
    }

    void keptOut(UserId member) {
        sockets.of(member).forEach(socket -> socket.close(LOGIN_ENDED));
    }

    void left(RoomId room, UserId member) {
        sockets.of(member).stream().filter(socket -> socket.shows(room)).forEach(socket -> socket.close(NOT_A_MEMBER));
    }

    /** Sessions also end by age, by hand in the database, or while a signal is lost. */
    void check() {
        Set<String> used = new HashSet<>();
        sockets.forEach(socket -> used.add(socket.sessionId()));
        if (!used.isEmpty()) {
            Set<String> live = sessions.among(used);
            sockets.closeWhere(
                    socket -> used.contains(socket.sessionId()) && !live.contains(socket.sessionId()), LOGIN_ENDED);
        }
    }

    /** Members were looked at when they came; the signal that one has left since may have been lost. */
    void checkMembership() {
        Set<RoomId> shown = new HashSet<>();
        sockets.forEach(
                socket -> socket.shown().filter(room -> !room.isPublic()).ifPresent(shown::add));
        if (!shown.isEmpty()) {
            RoomMembers members = rooms.members(shown);
            sockets.closeWhere(
                    socket -> socket.shown()
                            .filter(shown::contains)
                            .filter(room -> !members.of(room).contains(socket.member()))
                            .isPresent(),
                    NOT_A_MEMBER);
        }
    }

    private static String hash(String sessionId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
