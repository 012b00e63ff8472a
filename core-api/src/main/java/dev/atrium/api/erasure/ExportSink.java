package dev.atrium.api.erasure;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Takes what a person gets to carry home. */
public interface ExportSink {

    /**
     * Records of one kind, in order.
     *
     * @param section the name of the kind, such as {@code messages}; also that of its file
     */
    void records(String section, List<Map<String, Object>> records);

    /** A file as it is; the stream is read at once. */
    void file(String name, InputStream content);
}
