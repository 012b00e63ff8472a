package dev.atrium.web.error;

import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;

/** Says what went wrong and what to do next, by status; every other status below 500 reads as 400. */
public record ErrorPage(Frame frame, int status) implements Page {

    @Override
    public String title() {
        return t(key() + ".title");
    }

    public String text() {
        return t(key() + ".text");
    }

    private String key() {
        return "error." + (texts().has("error." + status + ".title") ? status : 400);
    }
}
