package dev.atrium.api.room;

import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those of the authors that the read table of members knows already. */
public record Speakers(Map<UserId, Speaker> speakers) {

    public record Speaker(String name, @Nullable PictureKey picture) {}
}
