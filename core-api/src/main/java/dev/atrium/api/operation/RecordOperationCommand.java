package dev.atrium.api.operation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Writes down what an operator is about to tell the machinery; who and why travel as metadata.
 *
 * @param what such as {@code rebuild}
 * @param subject what it is done to, such as a processing group; nothing personal
 */
public record RecordOperationCommand(
        @TargetAggregateIdentifier OperationId operationId, String what, String subject) {}
