package dev.atrium.saga.export;

import dev.atrium.saga.mail.LetterWords;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the page that a person reads: everything in tables, without anything from elsewhere. */
@Component
class ExportPage {

    private static final String WORDS = "dev.atrium.saga.export.words";

    private static final String STYLE = """
            body { margin: 0 auto; max-width: 70rem; padding: 2rem 1rem; font: 16px/1.6 system-ui, sans-serif; }
            h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .9rem; }
            th, td { padding: .35rem .75rem; border: 1px solid #8886; text-align: start; vertical-align: top; }
            td { overflow-wrap: anywhere; min-width: 5rem; max-width: 40rem; }
            """;

    String of(Locale language, List<ExportSection> sections, Instant at) {
        LetterWords words = LetterWords.in(WORDS, language);
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(words.language().toLanguageTag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(escaped(words.text("title")))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escaped(words.text("title")))
                .append("</h1>\n<p>")
                .append(escaped(words.text("lead", words.moment(at))))
                .append("</p>\n");
        sections.forEach(section -> append(html, section, words));
        return html.append("</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder html, ExportSection section, LetterWords words) {
        html.append("<h2>").append(escaped(titleOf(section, words))).append("</h2>\n");
        if (section.records().isEmpty()) {
            html.append("<p>").append(escaped(words.text("none"))).append("</p>\n");
            return;
        }
        html.append("<div class=\"scroll\"><table>\n<thead><tr>");
        section.columns().forEach(column -> cell(html, "th", column));
        html.append("</tr></thead>\n<tbody>\n");
        section.records().forEach(row -> appendRow(html, section, row));
        html.append("</tbody>\n</table></div>\n");
    }

    private static void appendRow(StringBuilder html, ExportSection section, Map<String, Object> row) {
        html.append("<tr>");
        section.columns().forEach(column -> cell(html, "td", section.cell(row, column)));
        html.append("</tr>\n");
    }

    private static void cell(StringBuilder html, String tag, String text) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(tag)
                .append('>');
    }

    /** Sections that have no name of their own in this language are called as their table is. */
    private static String titleOf(ExportSection section, LetterWords words) {
        return words.find("section." + section.name()).orElse(section.name().replace('_', ' '));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
