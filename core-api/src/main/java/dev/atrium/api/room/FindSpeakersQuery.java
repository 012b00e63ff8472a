package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import java.util.Set;

/** Who speaks, as pages name and show them; answered with {@link Speakers}. */
public record FindSpeakersQuery(Set<UserId> authors) {}
