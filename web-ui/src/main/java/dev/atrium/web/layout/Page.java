package dev.atrium.web.layout;

import dev.atrium.web.language.Texts;
import org.jspecify.annotations.Nullable;

/** The view of a whole page: implemented by the one record that its template takes. */
public interface Page {

    Frame frame();

    /** Stands in the window's title and, usually, as the page's one heading. */
    String title();

    default Texts texts() {
        return frame().texts();
    }

    default String t(String key) {
        return texts().get(key);
    }

    default String t(String key, @Nullable Object... arguments) {
        return texts().get(key, arguments);
    }
}
