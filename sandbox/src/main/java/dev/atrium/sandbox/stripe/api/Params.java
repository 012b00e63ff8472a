package dev.atrium.sandbox.stripe.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request's fields; {@code a[b]=c} is a field in a field, {@code a[]=b} and {@code a[0]=b} are a list's elements. */
public final class Params {

    private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]]*)]");

    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final String prefix;

    private Params(String prefix) {
        this.prefix = prefix;
    }

    public static Params of(Map<String, String[]> form) {
        Params params = new Params("");
        form.forEach((name, values) -> {
            for (String value : values) {
                params.put(path(name), value);
            }
        });
        return params;
    }

    private static List<String> path(String name) {
        int bracket = name.indexOf('[');
        List<String> path = new ArrayList<>();
        path.add(bracket < 0 ? name : name.substring(0, bracket));
        Matcher keys = KEY.matcher(name);
        while (bracket >= 0 && keys.find()) {
            path.add(keys.group(1));
        }
        return path;
    }

    private void put(List<String> path, String value) {
        String key = path.getFirst().isEmpty() ? String.valueOf(tree.size()) : path.getFirst();
        if (path.size() == 1) {
            tree.put(key, value);
        } else if (tree.computeIfAbsent(key, name -> new Params(named(name))) instanceof Params inner) {
            inner.put(path.subList(1, path.size()), value);
        }
    }

    /** As Stripe names a field in its errors. */
    public String named(String name) {
        return prefix.isEmpty() ? name : prefix + "[" + name + "]";
    }

    public boolean has(String name) {
        return tree.containsKey(name);
    }

    /** Empty text is how a field is cleared, and also no value. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(tree.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isEmpty());
    }

    public String required(String name) {
        return text(name).orElseThrow(() -> StripeError.missingParam(named(name)));
    }

    public Optional<Long> integer(String name) {
        return text(name).map(text -> parsed(name, text));
    }

    private long parsed(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw StripeError.invalid("Invalid integer: " + text)
                    .code("parameter_invalid_integer")
                    .param(named(name));
        }
    }

    public boolean flag(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    /** Without fields where there is none. */
    public Params child(String name) {
        return tree.get(name) instanceof Params inner ? inner : new Params(named(name));
    }

    public boolean isEmpty() {
        return tree.isEmpty();
    }

    public List<String> list(String name) {
        return tree.get(name) instanceof Params inner
                ? inner.tree.values().stream().map(String::valueOf).toList()
                : text(name).stream().toList();
    }

    public Stream<String> names() {
        return tree.keySet().stream();
    }

    /** As an object shows it. */
    public Map<String, @Nullable Object> plain() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        tree.forEach((name, value) -> plain.put(name, value instanceof Params inner ? inner.plain() : value));
        return plain;
    }

    /** The same text for the same fields in whatever order. */
    String canonical() {
        return new TreeMap<>(plain()).toString();
    }
}
