package dev.atrium.eventstore.personal;

/** What the event chain is signed and sealed with. Outlives the master key: old seals must stay checkable after a change. */
@FunctionalInterface
public interface AuditSecrets {

    /** The key for one use. */
    byte[] derive(String use);
}
