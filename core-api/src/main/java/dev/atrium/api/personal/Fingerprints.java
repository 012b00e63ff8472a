package dev.atrium.api.personal;

/**
 * Keyed fingerprints of personal values. A table that must know whether it has met a value, such as a reserved user name,
 * keeps the fingerprint: without the master key nobody can tell or guess the value from it.
 */
@FunctionalInterface
public interface Fingerprints {

    /**
     * The same 32 bytes whenever purpose and value are the same.
     *
     * @param purpose keeps equal values of different uses apart, such as {@code "user-name"}
     * @param value already in the form in which two values count as the same
     */
    byte[] of(String purpose, String value);
}
