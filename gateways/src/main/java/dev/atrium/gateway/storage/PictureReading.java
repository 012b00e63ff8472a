package dev.atrium.gateway.storage;

import java.io.IOException;
import java.io.InputStream;

/** What a reader gets. */
public sealed interface PictureReading {

    /**
     * The picture; to be closed, because it holds a connection.
     *
     * @param tag its ETag, in quotes
     */
    record Found(InputStream content, long length, String tag) implements PictureReading, AutoCloseable {

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /** The reader's copy is as good. */
    record Unchanged() implements PictureReading {}

    /** Never stored, or taken away. */
    record Missing() implements PictureReading {}
}
