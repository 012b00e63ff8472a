package dev.atrium.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The lists there are: where each is, what it is sorted by at first, and which filters its address may hold. */
public enum AdminListKind {
    USERS("-since", "q", "by", "role", "standing", "verified"),
    ACCOUNTS("-since", "q", "by", "role", "standing", "verified"),
    MODELS("-created", "q", "creator", "country"),
    ROOMS("-changed", "member"),
    MESSAGES("-posted", "q", "author", "room"),
    PAYMENTS("-initiated", "q", "payer", "state"),
    DELETIONS("date", "phase"),
    DEAD_LETTERS("at", "group"),
    STUCK_WORK("failed", "q", "task"),
    MAILS("-queued", "q", "state", "kind");

    private final String firstSort;
    private final List<String> filters;

    AdminListKind(String firstSort, String... filters) {
        this.firstSort = firstSort;
        this.filters = List.of(filters);
    }

    /** The list as the request asks for it. */
    public ListAddress address(HttpServletRequest request) {
        return ListAddress.of(this, request);
    }

    /** In addresses and in keys of texts. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String path() {
        return "/admin/" + text();
    }

    /** A minus in front of it turns it round. */
    String firstSort() {
        return firstSort;
    }

    List<String> filters() {
        return filters;
    }

    /** All that its address may hold. */
    List<String> parameters() {
        return Stream.concat(filters.stream(), Stream.of(ListAddress.SORT, ListAddress.FROM))
                .toList();
    }
}
