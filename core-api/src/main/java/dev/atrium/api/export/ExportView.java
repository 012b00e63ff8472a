package dev.atrium.api.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest export of a member.
 *
 * @param done how many places were gone through
 * @param total how many places there are
 * @param objectKey where the file is stored; for the site alone, never for a page
 * @param expiresAt until when it can be fetched
 */
public record ExportView(
        long id,
        ExportState state,
        int done,
        int total,
        @Nullable String objectKey,
        long size,
        Instant requestedAt,
        @Nullable Instant expiresAt) {

    public boolean isFetchableAt(Instant now) {
        return state == ExportState.READY && expiresAt != null && now.isBefore(expiresAt);
    }
}
