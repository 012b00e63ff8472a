package dev.atrium.api.operation;

import org.axonframework.serialization.Revision;

/**
 * An operator told the machinery to do something: to rebuild a projection, to give up a dead letter, to run a task. Caused by
 * an administrator; who and why are its metadata.
 */
@Revision("1")
public record OperationRecordedEvent(OperationId operationId, String what, String subject) {}
