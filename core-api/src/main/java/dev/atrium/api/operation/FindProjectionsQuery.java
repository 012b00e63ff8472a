package dev.atrium.api.operation;

/** How far every processing group has come; answered with {@link ProjectionsPage}. */
public record FindProjectionsQuery() {}
