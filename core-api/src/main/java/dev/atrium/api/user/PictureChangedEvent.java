package dev.atrium.api.user;

import dev.atrium.api.personal.DataSubject;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A member shows this picture from now on; it was stored before. Caused by the member.
 *
 * @param replaced the picture until now, null for none; nobody is shown it any more
 */
@Revision("1")
public record PictureChangedEvent(
        @DataSubject UserId userId,
        PictureKey picture,
        @Nullable PictureKey replaced) {}
