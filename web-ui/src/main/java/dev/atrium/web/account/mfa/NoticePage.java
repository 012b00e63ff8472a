package dev.atrium.web.account.mfa;

import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;

/**
 * Tells why it does not go on here, and where it does.
 *
 * @param argument what did not match, for the technical report; empty where nothing is wrong with the page itself
 */
public record NoticePage(Frame frame, String title, String text, String argument, String link, String label)
        implements Page {

    public boolean isReport() {
        return !argument.isEmpty();
    }
}
