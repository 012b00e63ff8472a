package dev.atrium.api.operation;

/** Gives up the letters of an aggregate; the group will never have handled them. */
public record DiscardDeadLettersCommand(String group, String sequence) {}
