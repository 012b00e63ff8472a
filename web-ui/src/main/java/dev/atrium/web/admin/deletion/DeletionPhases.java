package dev.atrium.web.admin.deletion;

import dev.atrium.api.deletion.DeletionPhase;
import java.util.Locale;

/** How phases are written in keys of texts. */
public final class DeletionPhases {

    private DeletionPhases() {}

    public static String name(DeletionPhase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
