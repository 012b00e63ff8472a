package dev.atrium.web.chat.live;

import dev.atrium.api.user.UserId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** All sockets that members have open on this node. */
@Component
public class OpenSockets {

    private final Map<UserId, Set<ChatSocket>> byMember = new ConcurrentHashMap<>();

    void add(ChatSocket socket) {
        byMember.compute(socket.member(), (member, open) -> {
            Set<ChatSocket> sockets = open == null ? ConcurrentHashMap.newKeySet() : open;
            sockets.add(socket);
            return sockets;
        });
    }

    void remove(ChatSocket socket) {
        byMember.computeIfPresent(socket.member(), (member, open) -> {
            open.remove(socket);
            return open.isEmpty() ? null : open;
        });
    }

    public int count() {
        return byMember.values().stream().mapToInt(Set::size).sum();
    }

    Set<ChatSocket> of(UserId member) {
        return byMember.getOrDefault(member, Set.of());
    }

    void forEach(Consumer<ChatSocket> what) {
        byMember.values().forEach(sockets -> sockets.forEach(what));
    }

    void closeWhere(Predicate<ChatSocket> which, CloseStatus status) {
        forEach(socket -> {
            if (which.test(socket)) {
                socket.close(status);
            }
        });
    }
}
