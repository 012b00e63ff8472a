package dev.atrium.api.admin;

import java.util.List;

/**
 * A stretch of the messages.
 *
 * @param unfinished whether a search ended before the stretch was full, having looked through many messages; it goes on at the edge
 */
public record ListedMessagesPage(List<ListedMessage> rows, Stretch.Edges edges, boolean unfinished)
        implements ListedPage<ListedMessage> {}
