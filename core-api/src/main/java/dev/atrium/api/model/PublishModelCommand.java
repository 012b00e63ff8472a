package dev.atrium.api.model;

import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Publishes a new model of a member. */
public record PublishModelCommand(
        @TargetAggregateIdentifier ModelId modelId, UserId creator, ModelTitle title, CountryCode country) {}
