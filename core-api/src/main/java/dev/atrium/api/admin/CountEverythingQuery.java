package dev.atrium.api.admin;

/** How much there is; answered with {@link SiteCounts}. */
public record CountEverythingQuery() {}
