package dev.atrium.web.chat;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.MessagePosted;
import dev.atrium.api.room.MessagesPosted;
import dev.atrium.api.room.NotAMemberException;
import dev.atrium.api.room.PostMessageCommand;
import dev.atrium.api.room.PostMessagesCommand;
import dev.atrium.api.room.PostMessagesCommand.Said;
import dev.atrium.api.room.RoomId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.IdentifierFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Messages of one room take turns, each waiting for the commit of the one before. Those that come meanwhile wait here and
 * then share one command and one commit, so a room takes more messages the more people speak in it. A message that comes
 * alone is stored alone and at once.
 */
@Component
public class PostingQueue {

    private static final Logger LOG = LoggerFactory.getLogger(PostingQueue.class);
    private static final int MOST_TOGETHER = 50;

    private final Map<RoomId, Deque<Posting>> waiting = new ConcurrentHashMap<>();
    private final CommandGateway gateway;
    private final SpokenListener listener;

    PostingQueue(CommandGateway gateway, SpokenListener listener) {
        this.gateway = gateway;
        this.listener = listener;
    }

    /** Returns the message's sequence when it is stored. */
    public long post(PostMessageCommand message, CommandOrigin origin) {
        Posting posting = new Posting(message, origin);
        enter(posting);
        if (posting.awaitLead()) {
            storeWhatWaits(message.roomId());
        }
        return posting.sequence();
    }

    /** The queue of a room is there while somebody stores; its head is then who stores. */
    private void enter(Posting posting) {
        waiting.compute(posting.message().roomId(), (room, queue) -> {
            Deque<Posting> there = queue == null ? new ArrayDeque<>() : queue;
            there.add(posting);
            if (there.size() == 1) {
                posting.lead();
            }
            return there;
        });
    }

    private void storeWhatWaits(RoomId room) {
        List<Posting> together = first(room);
        try {
            store(room, together);
            tell(room, together);
        } catch (RuntimeException e) {
            together.forEach(posting -> posting.failed(e));
        } finally {
            passOn(room, together.size());
        }
    }

    /** Before the next ones are stored, so that people hear them in order. They are stored, whatever happens here. */
    private void tell(RoomId room, List<Posting> stored) {
        List<Spoken> spoken =
                stored.stream().flatMap(posting -> posting.spoken().stream()).toList();
        if (spoken.isEmpty()) {
            return;
        }
        try {
            listener.spoken(room, spoken);
        } catch (RuntimeException e) {
            LOG.warn("New messages will be heard when they can be read", e);
        }
    }

    private List<Posting> first(RoomId room) {
        List<Posting> first = new ArrayList<>();
        waiting.computeIfPresent(room, (name, queue) -> {
            queue.stream().limit(MOST_TOGETHER).forEach(first::add);
            return queue;
        });
        return first;
    }

    private void store(RoomId room, List<Posting> together) {
        if (together.size() == 1) {
            storeAlone(together.getFirst());
            return;
        }
        List<Said> said = together.stream().map(PostingQueue::said).toList();
        MessagesPosted posted =
                Attempts.persistently(() -> gateway.<MessagesPosted>sendAndWait(new PostMessagesCommand(room, said)));
        for (int i = 0; i < together.size(); i++) {
            answer(together.get(i), posted.messages().get(i));
        }
    }

    private void storeAlone(Posting posting) {
        MessagePosted posted = posting.origin()
                .call(() -> Attempts.persistently(() -> gateway.<MessagePosted>sendAndWait(posting.message())));
        posting.stored(posted);
    }

    private static Said said(Posting posting) {
        return new Said(
                posting.message(),
                posting.origin(),
                IdentifierFactory.getInstance().generateIdentifier());
    }

    private static void answer(Posting posting, MessagePosted posted) {
        if (posted.equals(MessagePosted.REFUSED)) {
            posting.failed(new NotAMemberException());
        } else {
            posting.stored(posted);
        }
    }

    /** Takes out what was stored; whoever is first now goes on. */
    private void passOn(RoomId room, int stored) {
        waiting.computeIfPresent(room, (name, queue) -> {
            for (int i = 0; i < stored; i++) {
                queue.remove();
            }
            if (queue.isEmpty()) {
                return null;
            }
            queue.element().lead();
            return queue;
        });
    }
}
