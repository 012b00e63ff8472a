package dev.atrium.api.shared;

/**
 * A storage that an event handler or a query needs does not answer at the moment. Event processors keep the event and try
 * again, in order, until it does; nothing goes to the dead letters for it.
 */
public final class StorageUnavailableException extends RuntimeException {

    public StorageUnavailableException(String storage, Throwable cause) {
        super(storage + " is unavailable", cause);
    }
}
