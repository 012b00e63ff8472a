package dev.atrium.sandbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All mails received, of this run and of those before. The oldest go when there are very many. */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int KEPT = 2_000;

    private final Path directory;
    private final ConcurrentSkipListMap<String, ReceivedMail> mails =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private int sequence;

    public Inbox(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(file -> file.toString().endsWith(MailFile.SUFFIX)).forEach(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the mails in " + directory, e);
        }
    }

    public List<ReceivedMail> newestFirst() {
        return List.copyOf(mails.values());
    }

    public Optional<ReceivedMail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    /** Returns when the mail is on disk: only then may the server say that it took it. */
    public synchronized void deliver(MimeMessage message, String recipient) throws IOException, MessagingException {
        String id = "%013d-%04d".formatted(Instant.now().toEpochMilli(), sequence++ % 10_000);
        Path file = directory.resolve(id + MailFile.SUFFIX);
        MailFile.write(file, message, recipient);
        read(file);
        while (mails.size() > KEPT) {
            Files.deleteIfExists(directory.resolve(mails.pollLastEntry().getKey() + MailFile.SUFFIX));
        }
    }

    private void read(Path file) {
        try {
            ReceivedMail mail = MailFile.read(file);
            mails.put(mail.id(), mail);
        } catch (IOException | MessagingException | RuntimeException e) {
            LOG.warn("Leaving out {}, which cannot be read as a mail: {}", file, e.toString());
        }
    }
}
