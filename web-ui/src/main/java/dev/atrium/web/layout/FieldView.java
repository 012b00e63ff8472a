package dev.atrium.web.layout;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, as {@code shared/field.jte} shows it: label above, help, then the error in words.
 *
 * @param value what was typed; always empty for passwords
 * @param attributes further attributes of the input, such as {@code maxlength} or {@code autocomplete}
 * @param focus whether the cursor starts here: the first field with an error, or the first of all
 */
public record FieldView(
        String name,
        String type,
        String label,
        String value,
        @Nullable String help,
        @Nullable String error,
        boolean required,
        boolean focus,
        Map<String, String> attributes) {

    public static FieldView text(String name, String label, String value) {
        return new FieldView(name, "text", label, value, null, null, true, false, Map.of());
    }

    public static FieldView password(String name, String label) {
        return new FieldView(name, "password", label, "", null, null, true, false, Map.of());
    }

    public FieldView type(String other) {
        return new FieldView(name, other, label, value, help, error, required, focus, attributes);
    }

    public FieldView help(@Nullable String text) {
        return new FieldView(name, type, label, value, text, error, required, focus, attributes);
    }

    public FieldView error(@Nullable String text) {
        return new FieldView(name, type, label, value, help, text, required, focus, attributes);
    }

    public FieldView optional() {
        return new FieldView(name, type, label, value, help, error, false, focus, attributes);
    }

    public FieldView focused(boolean here) {
        return new FieldView(name, type, label, value, help, error, required, here, attributes);
    }

    public FieldView with(String attribute, String its) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(attribute, its);
        return new FieldView(name, type, label, value, help, error, required, focus, more);
    }

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The ids of the elements that describe the input, for screen readers. */
    public @Nullable String describedBy() {
        if (error != null) {
            return help == null ? Dom.errorOf(name) : Dom.helpOf(name) + " " + Dom.errorOf(name);
        }
        return help == null ? null : Dom.helpOf(name);
    }
}
