package dev.atrium.api.user;

import dev.atrium.api.personal.DataSubject;
import org.axonframework.serialization.Revision;

/** A member shows no picture any more. Caused by the member. */
@Revision("1")
public record PictureRemovedEvent(@DataSubject UserId userId, PictureKey removed) {}
