package dev.atrium.sandbox.html;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The frame of the sandbox's pages, and the escaping of all that is put into them. */
public final class Html {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    private Html() {}

    public static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>%1$s · Atrium sandbox</title>
                  <link rel="icon" type="image/svg+xml" href="/sandbox/sandbox.svg">
                  <link rel="stylesheet" href="/sandbox/sandbox.css">
                </head>
                <body>
                  <header><nav aria-label="Sandbox"><a href="/sandbox/">Sandbox</a> <a href="/">The site</a></nav></header>
                  <main>
                    <h1>%1$s</h1>
                %2$s
                  </main>
                </body>
                </html>
                """.formatted(escape(title), content);
    }

    /** Cells must be escaped already, so that they can hold links. */
    public static String table(String caption, Collection<String> head, Collection<? extends Collection<String>> rows) {
        return """
                <div class="scroll" tabindex="0" role="region" aria-label="%1$s"><table>
                <caption>%1$s</caption><thead>%2$s</thead><tbody>
                %3$s
                </tbody></table></div>
                """.formatted(
                        escape(caption),
                        row("th scope=\"col\"", "th", head),
                        rows.stream().map(row -> row("td", "td", row)).collect(Collectors.joining("\n")));
    }

    public static String link(String href, String text) {
        return "<a href=\"%s\">%s</a>".formatted(escape(href), escape(text));
    }

    /** Text as it is, with its addresses as links. */
    public static String withLinks(String text) {
        StringBuilder html = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            html.append(escape(text.substring(end, address.start()))).append(link(address.group(), address.group()));
            end = address.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String row(String open, String close, Collection<String> cells) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(open, cell, close))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
