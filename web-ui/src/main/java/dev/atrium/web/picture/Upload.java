package dev.atrium.web.picture;

import dev.atrium.api.user.PictureKey;
import org.jspecify.annotations.Nullable;

/** What a form's picture came to. */
public sealed interface Upload {

    /** No file was chosen. */
    record None() implements Upload {}

    /** It is stored; the command that names it is still to be sent. */
    record Stored(PictureKey key) implements Upload {}

    /**
     * It cannot be taken, and so the whole form is not.
     *
     * @param text the key of what stands beside the field
     * @param status of the page that says so
     */
    record Faulty(String text, int status) implements Upload {}

    default @Nullable PictureKey picture() {
        return this instanceof Stored(PictureKey key) ? key : null;
    }
}
