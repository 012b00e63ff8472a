package dev.atrium.benchmark.admin;

import dev.atrium.benchmark.load.HttpConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An administrator who is logged in and opens lists, one after the other. */
record AdminBrowser(HttpConnection connection, String cookies, Map<String, Supplier<String>> pages)
        implements AutoCloseable {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("<tbody>\\s*<tr");

    /** @param rows how many the site's lists have */
    static AdminBrowser at(int port, int rows) throws IOException, InterruptedException {
        HttpConnection connection = new HttpConnection(port);
        String cookies = AdminLogin.cookies(port);
        return new AdminBrowser(
                connection, cookies, new ListedPages(rows, path -> next(connection, path, cookies)).all());
    }

    private static String next(HttpConnection connection, String path, String cookies) {
        try {
            Matcher next = NEXT.matcher(connection.text(path, cookies));
            if (!next.find()) {
                throw new IllegalStateException("no page follows " + path);
            }
            return next.group(1).replace("&amp;", "&");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In turns, so that each is measured on a site that has served all. */
    void openAll() throws IOException {
        for (String what : pages.keySet()) {
            if (!ROW.matcher(connection.text(address(what), cookies)).find()) {
                throw new IllegalStateException("a list that finds nothing measures nothing: " + what);
            }
        }
    }

    /** How long a page takes from the request to its last byte. */
    double millis(String what) throws IOException {
        String address = address(what);
        long begin = System.nanoTime();
        var unused = connection.get(address, cookies);
        return (System.nanoTime() - begin) / 1e6;
    }

    private String address(String what) {
        return Objects.requireNonNull(pages.get(what)).get();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
