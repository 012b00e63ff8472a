package dev.atrium.sandbox.twilio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** All text messages, of this run and of those before; a line of a file each. */
public final class SmsInbox {

    private static final Logger LOG = LoggerFactory.getLogger(SmsInbox.class);
    private static final int KEPT = 2_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ConcurrentLinkedDeque<ReceivedSms> messages = new ConcurrentLinkedDeque<>();
    private final Path file;

    public SmsInbox(Path directory) {
        file = directory.toAbsolutePath().resolve("messages.jsonl");
        try {
            Files.createDirectories(file.getParent());
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            lines.stream()
                    .skip(Math.max(0, lines.size() - KEPT))
                    .flatMap(this::read)
                    .forEach(messages::addFirst);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the text messages in " + file, e);
        }
    }

    public List<ReceivedSms> newestFirst() {
        return List.copyOf(messages);
    }

    /** Returns when the message is written: only then may the API say that it took it. */
    synchronized void deliver(ReceivedSms message) {
        try {
            Files.writeString(
                    file,
                    json.writeValueAsString(message) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        messages.addFirst(message);
        while (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    private Stream<ReceivedSms> read(String line) {
        try {
            return Optional.ofNullable(json.readValue(line, ReceivedSms.class)).stream();
        } catch (JacksonException unfinished) {
            LOG.warn("Leaving out a line of {} that was not written to its end", file);
            return Stream.empty();
        }
    }
}
