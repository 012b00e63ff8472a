package dev.atrium.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form: for each field at most one text, named by its key. */
public final class FieldErrors {

    private final Map<String, String> keys = new LinkedHashMap<>();

    public static FieldErrors none() {
        return new FieldErrors();
    }

    public static FieldErrors of(String field, String key) {
        return new FieldErrors().add(field, key);
    }

    public FieldErrors add(String field, String key) {
        keys.putIfAbsent(field, key);
        return this;
    }

    public FieldErrors unless(boolean right, String field, String key) {
        return right ? this : add(field, key);
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    public Optional<String> keyOf(String field) {
        return Optional.ofNullable(keys.get(field));
    }
}
