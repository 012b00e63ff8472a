package dev.atrium.api.admin;

/** How many account deletions are in which phase; answered with {@link DeletionCounts}. */
public record CountDeletionsQuery() {}
