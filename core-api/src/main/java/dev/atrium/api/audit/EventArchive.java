package dev.atrium.api.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;

/** Stored events for reading and for taking away, however many there are. */
public interface EventArchive {

    /** The events at these places of the store, in its order; those that are not there are left out. */
    List<EventEntry> events(Collection<Long> indexes);

    /**
     * Writes all events that are linked, with their stored bytes and all checkpoints, as JSON Lines. The command-line verifier
     * can tell from them alone whether anything was changed, removed or inserted.
     */
    void writeAll(OutputStream lines) throws IOException;

    /**
     * Writes some events the same way. The verifier can check each against its link, but not whether any is missing.
     *
     * @param selection the next places after one, in order; empty at the end
     */
    void writeLines(LongFunction<List<Long>> selection, OutputStream lines) throws IOException;

    /** Writes some events as CSV, for a spreadsheet. */
    void writeCsv(LongFunction<List<Long>> selection, OutputStream csv) throws IOException;
}
