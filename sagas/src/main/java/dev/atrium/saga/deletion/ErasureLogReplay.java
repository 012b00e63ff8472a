package dev.atrium.saga.deletion;

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
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells a database that was restored from a backup who has been erased since. The keys go first, at once and for all: from
 * then on nothing personal can be read from the events any more. Then each account is deleted as if its date had come.
 */
@Component
class ErasureLogReplay {

    private static final int BATCH = 1000;
    private static final CommandOrigin ORIGIN = new CommandOrigin(null, "erasure-log");
    private static final Logger log = LoggerFactory.getLogger(ErasureLogReplay.class);

    private final ErasureLog erasures;
    private final DataKeys keys;
    private final CommandGateway commands;
    private final Clock clock;

    ErasureLogReplay(ErasureLog erasures, DataKeys keys, CommandGateway commands, Clock clock) {
        this.erasures = erasures;
        this.keys = keys;
        this.commands = commands;
        this.clock = clock;
    }

    /** Destroys the keys of all who are in the log, and returns those who still had one, or none yet. */
    List<Person> destroyKeys() {
        List<Person> revived = new ArrayList<>();
        List<Person> batch = new ArrayList<>();
        erasures.forEach(person -> {
            batch.add(person);
            if (batch.size() == BATCH) {
                revived.addAll(destroyKeysOf(batch));
                batch.clear();
            }
        });
        revived.addAll(destroyKeysOf(batch));
        return revived;
    }

    private List<Person> destroyKeysOf(List<Person> batch) {
        var destroyed = keys.destroyedAmong(batch.stream().map(Person::user).toList());
        List<Person> revived = batch.stream()
                .filter(person -> !destroyed.contains(person.user()))
                .toList();
        revived.forEach(person -> keys.destroy(person.user()));
        return revived;
    }

    /** Deletes the accounts again. Nobody is written to: the addresses read as erased. */
    void eraseAgain(List<Person> revived) {
        if (!revived.isEmpty()) {
            log.warn("{} persons in this database had been erased before; erasing them again", revived.size());
        }
        revived.forEach(person -> ORIGIN.call(() -> eraseAgain(person)));
    }

    private boolean eraseAgain(Person person) {
        Instant now = clock.instant();
        try {
            commands.sendAndWait(new ScheduleAccountDeletionCommand(
                    person.account(), new EmailAddress(Erased.PLACEHOLDER), Locale.ENGLISH, now, now));
            commands.sendAndWait(new ResumeAccountDeletionCommand(person.account()));
        } catch (AggregateNotFoundException registeredAfterTheBackup) {
            return false;
        }
        return true;
    }
}
