package dev.atrium.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a third party fails. */
public enum Fault {
    /** It works. */
    NONE,
    /** It breaks: an internal error or a lost connection. */
    ERROR,
    /** It answers later than anyone waits. */
    TIMEOUT,
    /** It refuses what it is asked. */
    REJECT;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
