package dev.atrium.api.model;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes somebody else's model away for good. Sent by an administrator, whose reason travels as metadata. */
public record RemoveModelCommand(@TargetAggregateIdentifier ModelId modelId) {}
