package dev.atrium.api.operation;

import java.util.List;

/**
 * The processing groups, by name.
 *
 * @param head the position of the newest event
 */
public record ProjectionsPage(long head, List<ProjectionView> projections) {}
