package dev.atrium.api.admin;

import java.util.List;

/** A stretch of the messages. */
public record ListedMessagesPage(List<ListedMessage> rows, Stretch.Edges edges) implements ListedPage<ListedMessage> {}
