package dev.atrium.api.model;

import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives a model another title or country; nothing happens if both are as before.
 *
 * <p>Rejected with {@link NotTheCreatorException} if the editor did not publish it.
 */
public record EditModelCommand(
        @TargetAggregateIdentifier ModelId modelId, UserId editor, ModelTitle title, CountryCode country) {}
