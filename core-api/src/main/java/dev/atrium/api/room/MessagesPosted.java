package dev.atrium.api.room;

import java.util.List;

/** What became of several messages, in their order. */
public record MessagesPosted(List<MessagePosted> messages) {}
