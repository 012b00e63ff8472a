package dev.atrium.web.chat.live;

import dev.atrium.api.room.MessageView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.chat.MessageItem;
import dev.atrium.web.chat.Occasion;
import dev.atrium.web.language.Language;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Messages just stored, as the sockets of a node hear them: in one frame, however many there are. In each language a message
 * is rendered once for its author and once for everybody else, and everybody who said none of them gets the same frame.
 */
final class News {

    private record Piece(int number, boolean own, Language language) {}

    /** @param author one of the authors; null for everybody else */
    private record Listener(@Nullable UserId author, Language language) {}

    private final List<MessageView> messages;
    private final @Nullable MessageView before;
    private final ChatRendering rendering;
    private final Function<Language, Occasion> occasions;
    private final Set<UserId> authors;
    private final Map<Piece, Content> pieces = new HashMap<>();
    private final Map<Listener, String> frames = new HashMap<>();

    /**
     * @param messages in order, without gaps
     * @param before the one before the first
     */
    News(
            List<MessageView> messages,
            @Nullable MessageView before,
            ChatRendering rendering,
            Function<Language, Occasion> occasions) {
        this.messages = messages;
        this.before = before;
        this.rendering = rendering;
        this.occasions = occasions;
        this.authors = messages.stream().map(MessageView::author).collect(Collectors.toSet());
    }

    long last() {
        return messages.getLast().sequence();
    }

    /** What is new to somebody who has heard up to a sequence. */
    synchronized Optional<String> after(long heard, UserId member, Language language) {
        if (heard >= last()) {
            return Optional.empty();
        }
        int known = (int) Math.max(0, heard + 1 - messages.getFirst().sequence());
        Listener listener = new Listener(authors.contains(member) ? member : null, language);
        return Optional.of(
                known == 0 ? frames.computeIfAbsent(listener, one -> frame(0, one)) : frame(known, listener));
    }

    private String frame(int from, Listener listener) {
        List<Content> parts = new ArrayList<>();
        for (int number = from; number < messages.size(); number++) {
            boolean own = messages.get(number).author().equals(listener.author());
            parts.add(pieces.computeIfAbsent(new Piece(number, own, listener.language()), this::render));
        }
        return rendering.append(parts);
    }

    private Content render(Piece piece) {
        MessageView previous = piece.number() == 0 ? before : messages.get(piece.number() - 1);
        return rendering.message(new MessageItem(
                messages.get(piece.number()), piece.own(), previous, occasions.apply(piece.language())));
    }
}
