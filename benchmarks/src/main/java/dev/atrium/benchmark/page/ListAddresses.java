package dev.atrium.benchmark.page;

import dev.atrium.benchmark.load.HttpConnection;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the addresses to measure the way a browser does: in the page. */
final class ListAddresses {

    private static final Pattern MORE = Pattern.compile("hx-get=\"([^\"]*(?:cursor|after)=[^\"]+)\"");

    private final int port;

    ListAddresses(int port) {
        this.port = port;
    }

    /** What htmx asks for when the end of this page comes into view. */
    String fragmentAfter(String page) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            Matcher more = MORE.matcher(connection.text(page));
            if (!more.find()) {
                throw new IOException("no more models after " + page);
            }
            return more.group(1).replace("&amp;", "&");
        }
    }
}
