package dev.atrium.api.operation;

/** Builds a projection anew on whichever node is free, while pages read the former one; nothing happens while that goes on. */
public record RebuildProjectionCommand(String group) {}
