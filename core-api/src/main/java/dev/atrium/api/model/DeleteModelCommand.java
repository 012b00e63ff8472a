package dev.atrium.api.model;

import dev.atrium.api.user.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a model away for good.
 *
 * <p>Rejected with {@link NotTheCreatorException} if the one who asks did not publish it.
 */
public record DeleteModelCommand(@TargetAggregateIdentifier ModelId modelId, UserId requestedBy) {}
