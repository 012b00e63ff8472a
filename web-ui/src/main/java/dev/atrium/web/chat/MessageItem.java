package dev.atrium.web.chat;

import dev.atrium.api.personal.Erased;
import dev.atrium.api.room.MessageView;
import dev.atrium.api.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a reader sees it.
 *
 * @param own whether the reader said it
 * @param previous the message before it in the room, which decides whether a day or a new speaker begins
 */
public record MessageItem(
        MessageView message, boolean own, @Nullable MessageView previous, Occasion occasion) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    private static final Duration ONE_BREATH = Duration.ofMinutes(5);
    private static final int COLOURS = 6;

    /** A stretch in order; the message before its first is only looked at. */
    public static List<MessageItem> of(
            List<MessageView> stretch, @Nullable MessageView before, UserId reader, Occasion occasion) {
        List<MessageItem> items = new ArrayList<>(stretch.size());
        MessageView previous = before;
        for (MessageView message : stretch) {
            items.add(new MessageItem(message, message.author().equals(reader), previous, occasion));
            previous = message;
        }
        return items;
    }

    public String author() {
        return own ? occasion.texts().get("chat.me") : message.authorName();
    }

    /** Where the author is introduced; empty for oneself and for members who have left. */
    public String profile() {
        return own || Erased.is(message.authorName()) ? "" : "/users/profile/" + message.author();
    }

    public String picture() {
        return occasion.pictures().addressOf(message.authorPicture());
    }

    /** Where an administrator took the message away, that. */
    public String text() {
        return isDeleted() ? occasion.texts().get("chat.deleted") : message.text();
    }

    public boolean isDeleted() {
        return message.text().isEmpty();
    }

    public int colour() {
        return (int) Long.remainderUnsigned(message.author().value(), COLOURS);
    }

    public boolean startsDay() {
        return previous == null || !day(previous.at()).equals(day(message.at()));
    }

    /** Said by the same person in one breath: shown without repeating who it was. */
    public boolean continues() {
        return previous != null
                && !startsDay()
                && previous.author().equals(message.author())
                && Duration.between(previous.at(), message.at()).compareTo(ONE_BREATH) < 0;
    }

    public String day() {
        return occasion.texts().day(message.at());
    }

    public String time() {
        String time = TIME.format(message.at());
        return day(message.at()).equals(day(occasion.now())) ? time : day() + ", " + time;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
