package dev.atrium.sandbox.stripe.books;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with a line per transaction. A line that a killed process wrote half is no line: nobody was told that it
 * happened.
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;
    private @Nullable FileChannel channel;

    Journal(Path directory) {
        file = directory.toAbsolutePath().resolve("journal.jsonl");
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + directory, e);
        }
    }

    Stream<StripeObject> read() {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().flatMap(this::objects) : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Stream<StripeObject> objects(String line) {
        try {
            return Arrays.stream(json.readValue(line, StripeObject[].class));
        } catch (JacksonException unfinished) {
            LOG.warn("Leaving out a line of {} that was not written to its end", file);
            return Stream.empty();
        }
    }

    /** In place of all that was written before. */
    void rewrite(Collection<StripeObject> objects) {
        Path fresh = file.resolveSibling("journal.new");
        try (BufferedWriter writer = Files.newBufferedWriter(fresh)) {
            for (StripeObject object : objects) {
                writer.write(json.writeValueAsString(new StripeObject[] {object}));
                writer.newLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + fresh, e);
        }
        open(fresh);
    }

    private void open(Path fresh) {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    /** In one write, and handed to the system when this returns: it outlives this process, however that ends. */
    void append(Collection<StripeObject> objects) {
        ByteBuffer line = ByteBuffer.wrap((json.writeValueAsString(objects) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (channel != null && line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
