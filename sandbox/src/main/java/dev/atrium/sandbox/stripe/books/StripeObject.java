package dev.atrium.sandbox.stripe.books;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object as Stripe shows it: named fields, of which some are objects themselves. */
public final class StripeObject {

    private final Map<String, @Nullable Object> fields;

    public StripeObject() {
        this(new LinkedHashMap<>());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StripeObject(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** A new object of a kind, named and dated. */
    public static StripeObject of(String kind, String id, long created) {
        return new StripeObject()
                .with("id", id)
                .with("object", kind)
                .with("created", created)
                .with("livemode", false);
    }

    @JsonValue
    public Map<String, @Nullable Object> fields() {
        return fields;
    }

    public String id() {
        return text("id");
    }

    public String kind() {
        return text("object");
    }

    public StripeObject with(String name, @Nullable Object value) {
        fields.put(name, plain(value));
        return this;
    }

    public @Nullable Object get(String name) {
        return fields.get(name);
    }

    public boolean has(String name) {
        return fields.get(name) != null;
    }

    /** Empty where there is none. */
    public String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    /** Zero where there is none. */
    public long number(String name) {
        return fields.get(name) instanceof Number number ? number.longValue() : 0;
    }

    public boolean is(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** The object in a field, which changes with it; an empty one that belongs to nobody where there is none. */
    @SuppressWarnings("unchecked") // every map in here has names as keys
    public StripeObject child(String name) {
        return fields.get(name) instanceof Map<?, ?> child
                ? new StripeObject((Map<String, @Nullable Object>) child)
                : new StripeObject();
    }

    public StripeObject copy() {
        return new StripeObject(copied(fields));
    }

    /** Without what the stand-in keeps for itself: names that begin with a line. */
    public StripeObject shown() {
        StripeObject shown = copy();
        hide(shown.fields);
        return shown;
    }

    private static void hide(Map<?, ?> map) {
        map.keySet().removeIf(name -> String.valueOf(name).startsWith("_"));
        map.values().forEach(StripeObject::hideIn);
    }

    private static void hideIn(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> hide(map);
            case List<?> list -> list.forEach(StripeObject::hideIn);
            case null, default -> {}
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case StripeObject object -> object.copy().fields;
            case Map<?, ?> map -> copied(map);
            case List<?> list -> copied(list);
            case null, default -> value;
        };
    }

    private static Map<String, @Nullable Object> copied(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), plain(value)));
        return copy;
    }

    private static List<@Nullable Object> copied(List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>();
        list.forEach(value -> copy.add(plain(value)));
        return copy;
    }

    @Override
    public String toString() {
        return kind() + " " + id();
    }
}
