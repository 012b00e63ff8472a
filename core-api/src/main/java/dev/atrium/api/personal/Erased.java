package dev.atrium.api.personal;

/** What personal data reads as after its owner has left and the key is destroyed. */
public final class Erased {

    public static final String PLACEHOLDER = "[erased]";

    private Erased() {}

    public static boolean is(String value) {
        return PLACEHOLDER.equals(value);
    }
}
