package dev.atrium.api.operation;

/** Something outside of this process that the site needs. Every module names its own; checked by those who watch the site. */
public interface Dependency {

    /** In lower case and stable: it stands in addresses, metrics and keys of texts. */
    String name();

    /** Whether pages cannot be served without it. */
    default boolean isVital() {
        return false;
    }

    /** Asks whether it is there, cheaply; throws if it is not. May hang: whoever calls limits the time. */
    void check() throws Exception;
}
