package dev.atrium.web.account.password;

import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;

/**
 * A page that only says something, and where to go from there.
 *
 * @param text begins the keys of what is said: {@code .title} and {@code .lead}
 * @param linkText the key of the link's text
 */
public record NoticePage(Frame frame, String text, String link, String linkText) implements Page {

    @Override
    public String title() {
        return t(text + ".title");
    }

    public String lead() {
        return t(text + ".lead");
    }
}
