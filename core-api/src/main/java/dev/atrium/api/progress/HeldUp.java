package dev.atrium.api.progress;

import java.time.Instant;

/**
 * What keeps a processing group from its next event. It tries again by itself, about once a second.
 *
 * @param cause classes of the fault and our line that it came through; no personal data
 */
public record HeldUp(String cause, Instant since) {}
