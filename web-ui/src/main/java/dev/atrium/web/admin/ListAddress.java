package dev.atrium.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.admin.Stretch;
import dev.atrium.web.flash.Flash;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a list: it holds the search, the filters, the order and the place, so it can be kept, sent to a colleague and
 * come back to.
 *
 * @param only the one column that the list can be sorted by; null for all that it has
 */
public record ListAddress(
        AdminListKind kind,
        Map<String, String> parameters,
        @Nullable String only) {

    static final String SORT = "sort";
    static final String FROM = "from";
    private static final int SIZE = 50;
    private static final int MAX_LENGTH = 300;

    /** Takes the list's own parameters from the request, and nothing else. A filter that is too long is left out, and it is said. */
    static ListAddress of(AdminListKind kind, HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : kind.parameters()) {
            String value = Objects.requireNonNullElse(request.getParameter(name), "")
                    .replace("\0", "")
                    .strip();
            if (value.length() <= MAX_LENGTH) {
                parameters.put(name, value);
            } else if (kind.filters().contains(name)) {
                Flash.of(request).error("flash.admin.filter-left-out", Integer.toString(MAX_LENGTH));
            }
        }
        parameters.values().removeIf(String::isEmpty);
        return new ListAddress(kind, parameters, null);
    }

    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isFiltered() {
        return parameters.keySet().stream().anyMatch(name -> !name.equals(SORT) && !name.equals(FROM));
    }

    public String path() {
        return kind.path();
    }

    public Stretch stretch() {
        String sort = sort();
        boolean descending = sort.startsWith("-");
        return new Stretch(
                descending ? sort.substring(1) : sort,
                descending,
                PlaceText.read(get(FROM)).orElse(null),
                SIZE);
    }

    /** While something is searched for, the order is that of the field: it is read along the index that finds it. */
    public ListAddress searchedBy(String column) {
        return get("q").isEmpty() ? this : new ListAddress(kind, parameters, column);
    }

    boolean canBeSortedBy(String column) {
        return only == null || only.equals(column);
    }

    /** What the address says of a column that gives no order does not count. */
    public String sort() {
        String asked = get(SORT).isEmpty() ? kind.firstSort() : get(SORT);
        return only == null || asked.equals("-" + only) ? asked : only;
    }

    /** The same list in another order, from its beginning. */
    public String sortedBy(String sort) {
        return with(Map.of(SORT, sort, FROM, ""));
    }

    public String at(Stretch.@Nullable Cursor place) {
        return with(Map.of(FROM, place == null ? "" : PlaceText.write(place)));
    }

    private String with(Map<String, String> changes) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.putAll(changes);
        String query = changed.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
