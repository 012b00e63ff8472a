package dev.atrium.eventstore.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.audit.EventEntry;
import dev.atrium.api.audit.RecordedField;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it. No cell can be taken for a formula by the program that opens it. */
final class CsvWriter implements AutoCloseable {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String[] COLUMNS = {
        "index",
        "at",
        "type",
        "revision",
        "aggregate_type",
        "aggregate",
        "sequence",
        "actor",
        "reason",
        "request",
        "cause",
        "trace",
        "payload",
        "position",
        "link"
    };

    private final Writer out;

    CsvWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    }

    void header() throws IOException {
        row((Object[]) COLUMNS);
    }

    void event(EventEntry event) throws IOException {
        row(
                event.index(),
                event.at(),
                event.type(),
                event.revision(),
                event.aggregateType(),
                event.aggregate(),
                event.sequence() < 0 ? null : event.sequence(),
                event.actor(),
                event.reason(),
                event.request(),
                event.cause(),
                event.trace(),
                event.fields().stream().map(CsvWriter::text).collect(Collectors.joining("; ")),
                event.position() == 0 ? null : event.position(),
                event.link());
    }

    private static String text(RecordedField field) {
        return field.name() + ": " + field.value();
    }

    private void row(@Nullable Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells[i]));
        }
        out.write("\r\n");
    }

    /** Numbers as they are; everything else quoted, with an apostrophe before what would begin a formula. */
    static String cell(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return value == null ? "" : value.toString();
        }
        String text = value.toString();
        return "\"" + (looksLikeFormula(text) ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }

    /** Some programs skip blanks before they look. */
    private static boolean looksLikeFormula(String text) {
        String shown = text.strip();
        return startsFormula(text) || startsFormula(shown);
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
