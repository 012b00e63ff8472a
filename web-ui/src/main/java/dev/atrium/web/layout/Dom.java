package dev.atrium.web.layout;

/** Ids of elements that templates, htmx, scripts and tests refer to. */
public final class Dom {

    public static final String MAIN = "main";
    public static final String PROGRESS = "progress";
    public static final String TOASTS = "toasts";
    public static final String DIALOG = "dialog";
    public static final String MODALS = "modals";
    public static final String SEARCH_FORM = "search-form";
    public static final String MODELS = "models";
    public static final String COUNTRY_CHOICE = "country-code-value";
    public static final String OUTSIDE_SEARCH = "outside-search";

    private Dom() {}

    /** The element that describes a field: its help. */
    public static String helpOf(String field) {
        return field + "-help";
    }

    public static String errorOf(String field) {
        return field + "-error";
    }

    /** The link to what is done there. Where a table renews itself, htmx gives the focus back to what has the same id. */
    public static String linkTo(String path) {
        return "to" + path.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
