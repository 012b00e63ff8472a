package dev.atrium.web.picture;

import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.picture.PictureProcessing;
import dev.atrium.web.layout.Dom;
import dev.atrium.web.layout.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The part of a form where a picture is chosen, as {@code shared/picture.jte} shows it.
 *
 * @param shown the address of the picture as it is now
 * @param removable whether there is one to remove
 */
public record PictureField(
        Frame frame,
        String shown,
        boolean removable,
        @Nullable String error) {

    public static final String NAME = "image";

    public static PictureField of(Frame frame, @Nullable PictureKey now, @Nullable String error) {
        return new PictureField(frame, frame.pictures().addressOf(now), now != null, error);
    }

    public String t(String key) {
        return frame.texts().get(key);
    }

    public int maxBytes() {
        return PictureProcessing.MAX_BYTES;
    }

    public String describedBy() {
        return error == null ? Dom.helpOf(NAME) : Dom.helpOf(NAME) + " " + Dom.errorOf(NAME);
    }
}
