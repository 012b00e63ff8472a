package dev.atrium.eventstore.axonserver;

/** The site was started with a store that does not hold its events. */
public final class WrongEventStoreException extends RuntimeException {

    private final String remedy;

    WrongEventStoreException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
