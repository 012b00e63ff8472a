package dev.atrium.api.model;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** A model is gone. Caused by its creator, or by an administrator. */
@Revision("1")
public record ModelDeletedEvent(ModelId modelId, UserId creator) {}
