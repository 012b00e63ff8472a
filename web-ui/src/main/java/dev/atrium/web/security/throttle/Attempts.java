package dev.atrium.web.security.throttle;

import dev.atrium.api.personal.Fingerprints;
import dev.atrium.api.shared.IdSource;
import dev.atrium.web.security.throttle.Limit.Counted;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts tries. A try is counted before it is made, and given back if it succeeds: so of many tries at the same moment no
 * more get through than of as many one after another.
 */
@Component
public class Attempts {

    private final AttemptTable table;
    private final TransactionTemplate transaction;
    private final Fingerprints fingerprints;
    private final IdSource ids;
    private final Clock clock;

    Attempts(
            AttemptTable table,
            PlatformTransactionManager transactions,
            Fingerprints fingerprints,
            IdSource ids,
            Clock clock) {
        this.table = table;
        this.transaction = new TransactionTemplate(transactions);
        this.fingerprints = fingerprints;
        this.ids = ids;
        this.clock = clock;
    }

    /** Counts one try under all the limits; or, if one of them is reached, counts nothing. */
    public Verdict take(Counted... subjects) {
        List<AttemptKey> keys = Arrays.stream(subjects)
                .map(this::key)
                .sorted(Comparator.comparingLong(AttemptKey::lock)) // one order for all, or two tries could deadlock
                .toList();
        return transaction.execute(status -> takeLocked(keys));
    }

    /** How long to wait before there is room for a try; zero where there is. Counts nothing. */
    public Duration waitFor(Counted subject) {
        Instant now = clock.instant();
        return table.freeAt(key(subject), now)
                .map(free -> Duration.between(now, free))
                .orElse(Duration.ZERO);
    }

    /** Takes back a try that came to nothing for reasons of ours. */
    public void giveBack(Verdict.Go go) {
        table.remove(go.ticket());
    }

    /** Forgets the tries of a subject, together with what the same tries counted for other subjects. */
    public void forgive(Counted subject) {
        table.forgive(key(subject));
    }

    private Verdict takeLocked(List<AttemptKey> keys) {
        keys.forEach(table::lock);
        Instant now = clock.instant();
        Optional<Instant> freeAt =
                keys.stream().flatMap(key -> table.freeAt(key, now).stream()).max(Comparator.naturalOrder());
        if (freeAt.isPresent()) {
            return new Verdict.Wait(Duration.between(now, freeAt.get()));
        }
        long ticket = ids.next();
        keys.forEach(key -> table.add(ticket, key, now));
        table.sweep(now);
        return new Verdict.Go(ticket);
    }

    private AttemptKey key(Counted counted) {
        byte[] fingerprint = fingerprints.of(counted.limit().bucket(), counted.subject());
        return new AttemptKey(
                counted.limit(), fingerprint, ByteBuffer.wrap(fingerprint).getLong());
    }
}
