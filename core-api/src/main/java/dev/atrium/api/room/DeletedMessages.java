package dev.atrium.api.room;

import java.util.List;

/** Messages that administrators took away, oldest first. */
public record DeletedMessages(List<MessageId> ids) {}
