package dev.atrium.web.model;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What the search form sends. The radio and the check box decide which of the values count; a script that knows only the
 * fields for values may send those alone.
 */
record SearchForm(ModelSearch search) {

    static SearchForm of(HttpServletRequest request) {
        String creator = value(request, "creator");
        String country = value(request, "country_code");
        boolean byForm = !value(request, "filters").isEmpty();
        return new SearchForm(ModelSearch.of(
                value(request, "search_query"),
                !byForm || creator.equals("username") ? value(request, "creator_username_value") : "",
                !byForm || creator.equals("id") ? value(request, "creator_id_value") : "",
                !byForm || !country.isEmpty() ? value(request, "country_code_value") : ""));
    }

    private static String value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
