package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.ResumeAccountDeletionCommand;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.personal.DataKeys;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.saga.erasure.ErasureLog;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells a database that was restored from a backup who has been erased since. The keys go first, at once and for all: from
 * then on nothing personal can be read from the events any more. Then each account is deleted as if its date had come; where the
 * events are newer than the database, as they may be on Axon Server, it has been, and only its traces in the database are erased.
 * Whoever still has to be is written down before the key goes, since nobody else would know afterwards.
 */
@Component
class ErasureLogReplay {

    private static final int BATCH = 1000;
    private static final CommandOrigin ORIGIN = new CommandOrigin(null, "erasure-log");
    private static final Logger log = LoggerFactory.getLogger(ErasureLogReplay.class);

    private final ErasureLog erasures;
    private final RevivedPersonTable revived;
    private final DataKeys keys;
    private final CommandGateway commands;
    private final Leftovers leftovers;
    private final Clock clock;

    ErasureLogReplay(
            ErasureLog erasures,
            RevivedPersonTable revived,
            DataKeys keys,
            CommandGateway commands,
            Leftovers leftovers,
            Clock clock) {
        this.erasures = erasures;
        this.revived = revived;
        this.keys = keys;
        this.commands = commands;
        this.leftovers = leftovers;
        this.clock = clock;
    }

    /** Destroys the keys of all who are in the log and still had one, or none yet; returns how many that were. */
    int destroyKeys() {
        List<Person> batch = new ArrayList<>();
        AtomicInteger destroyed = new AtomicInteger();
        erasures.forEach(person -> {
            batch.add(person);
            if (batch.size() == BATCH) {
                destroyed.addAndGet(destroyKeysOf(batch));
                batch.clear();
            }
        });
        return destroyed.addAndGet(destroyKeysOf(batch));
    }

    private int destroyKeysOf(List<Person> batch) {
        var destroyed = keys.destroyedAmong(batch.stream().map(Person::user).toList());
        List<Person> found = batch.stream()
                .filter(person -> !destroyed.contains(person.user()))
                .toList();
        if (!found.isEmpty()) {
            revived.add(found);
        }
        found.forEach(person -> keys.destroy(person.user()));
        return found.size();
    }

    /** Deletes the accounts again. Nobody is written to: the addresses read as erased. */
    void eraseAgain() {
        List<Person> left = revived.all();
        if (!left.isEmpty()) {
            log.warn("{} persons in this database had been erased before; erasing them again", left.size());
        }
        left.forEach(this::eraseAgain);
    }

    /** One who cannot be keeps no other from it; the hourly task tries again. */
    private void eraseAgain(Person person) {
        try {
            ORIGIN.call(() -> delete(person));
            revived.remove(person);
        } catch (RuntimeException fault) {
            log.warn("account {} cannot be erased again yet: {}", person.account(), Faults.nameOf(fault));
        }
    }

    private boolean delete(Person person) {
        Instant now = clock.instant();
        try {
            DeletionPhase phase = commands.sendAndWait(new ScheduleAccountDeletionCommand(
                    person.account(), new EmailAddress(Erased.PLACEHOLDER), Locale.ENGLISH, now, now));
            if (phase == DeletionPhase.COMPLETED) {
                leftovers.erase(person);
            } else {
                commands.sendAndWait(new ResumeAccountDeletionCommand(person.account()));
            }
        } catch (AggregateNotFoundException registeredAfterTheBackup) {
            return false;
        }
        return true;
    }
}
