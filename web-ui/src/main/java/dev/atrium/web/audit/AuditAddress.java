package dev.atrium.web.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.audit.HistoryFilter;
import dev.atrium.api.user.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address of a list of events: it holds the filters, the order and the place, so it can be kept and sent to a colleague. */
public record AuditAddress(String path, @Nullable String history, Map<String, String> parameters) {

    static final String[] FILTERS = {"type", "actor", "subject", "from", "to"};

    private static final UserId NOBODY = new UserId(0);
    private static final String ORDER = "order";
    private static final String BEYOND = "beyond";
    private static final int MAX_LENGTH = 100;

    /** Takes the named parameters from the request and nothing else; what cannot be read counts as not given. */
    static AuditAddress of(String path, @Nullable String history, HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String filter : FILTERS) {
            take(request, filter, parameters);
        }
        take(request, ORDER, parameters);
        take(request, BEYOND, parameters);
        return new AuditAddress(path, history, parameters);
    }

    private static void take(HttpServletRequest request, String name, Map<String, String> parameters) {
        String value = request.getParameter(name);
        if (value != null && !value.isBlank()) {
            parameters.put(name, cut(value.replace("\0", "").strip()));
        }
    }

    /** Nothing is called so; left out, it would show, or export, everything. */
    private static String cut(String value) {
        return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH);
    }

    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isFiltered() {
        return parameters.keySet().stream().anyMatch(name -> !name.equals(ORDER) && !name.equals(BEYOND));
    }

    boolean newestFirst() {
        return !get(ORDER).equals("oldest");
    }

    long beyond() {
        try {
            return Long.parseLong(get(BEYOND));
        } catch (NumberFormatException atTheStart) {
            return newestFirst() ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    HistoryFilter filter() {
        LocalDate to = day("to");
        return new HistoryFilter(
                history,
                whose("subject"),
                whose("actor"),
                text("type"),
                null,
                start(day("from")),
                start(to == null ? null : to.plusDays(1)));
    }

    /** Whose events these are, by the filter that says so. */
    Map<String, UserId> persons() {
        Map<String, UserId> persons = new LinkedHashMap<>();
        for (String filter : new String[] {"subject", "actor"}) {
            UserId person = user(filter);
            if (person != null) {
                persons.put(filter, person);
            }
        }
        return persons;
    }

    /** What was given as somebody's id and is none, so nothing is theirs. */
    Optional<String> noId() {
        return Stream.of("subject", "actor")
                .map(this::get)
                .filter(id -> !id.isEmpty() && UserId.parse(id).isEmpty())
                .findFirst();
    }

    private @Nullable String text(String name) {
        return get(name).isEmpty() ? null : get(name);
    }

    private @Nullable UserId whose(String name) {
        return get(name).isEmpty() ? null : UserId.parse(get(name)).orElse(NOBODY);
    }

    private @Nullable UserId user(String name) {
        return UserId.parse(get(name)).orElse(null);
    }

    /** One beyond what databases know is none that anything happened on. */
    private @Nullable LocalDate day(String name) {
        try {
            LocalDate day = LocalDate.parse(get(name));
            return day.getYear() >= 2000 && day.getYear() < 3000 ? day : null;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The same list from its beginning. */
    public String first() {
        return with(path, Map.of(BEYOND, ""));
    }

    public String beyond(long index) {
        return with(path, Map.of(BEYOND, Long.toString(index)));
    }

    public String turned() {
        return with(path, Map.of(ORDER, newestFirst() ? "oldest" : "", BEYOND, ""));
    }

    /** The same events as a file. */
    public String export(String extension) {
        Map<String, String> changes = new LinkedHashMap<>(Map.of(ORDER, "", BEYOND, ""));
        if (history != null) {
            changes.put("history", history);
        }
        return with("/audit/export." + extension, changes);
    }

    private String with(String target, Map<String, String> changes) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.putAll(changes);
        String query = changed.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? target : target + "?" + query;
    }

    static String encode(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
