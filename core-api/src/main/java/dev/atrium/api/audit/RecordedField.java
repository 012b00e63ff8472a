package dev.atrium.api.audit;

/**
 * One value inside an event or a state.
 *
 * @param name its place, such as {@code roles[0]}
 * @param value as text; a placeholder where it is erased or secret
 */
public record RecordedField(String name, String value, Kind kind) {

    /** What stands in the place of secrets: nobody needs to see those, not even an auditor. */
    public static final String SECRET = "[secret]";

    /** What kind of value it is. */
    public enum Kind {
        PLAIN,
        /** Personal data, decrypted for the reader. */
        PERSONAL,
        /** Personal data of somebody whose key is destroyed. */
        ERASED,
        /** A password hash, a code, a key: never shown. */
        SECRET
    }
}
