package dev.atrium.api.room;

import java.util.List;

/**
 * What became of several messages.
 *
 * @param sequences one for each message; {@link #REFUSED} where its author may not speak in the room
 */
public record MessagesPosted(List<Long> sequences) {

    public static final long REFUSED = 0;
}
