package dev.atrium.sandbox.demo;

import dev.atrium.api.account.GrantRoleCommand;
import dev.atrium.api.account.VerifyEmailCommand;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.shared.CommandRejectedException;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes demo data as members would, by commands. */
@Component
@Profile("sandbox")
@ConditionalOnProperty(name = "atrium.demo", matchIfMissing = true)
class DemoCommands {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCommands.class);
    private static final CommandOrigin ORIGIN = new CommandOrigin(null, "demo-data");

    /** Commits of many commands reach the disk together, so many at once are quicker than one by one. */
    private static final int AT_ONCE = 32;

    private final CommandGateway commands;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoCommands(CommandGateway commands, PasswordEncoder passwords, Clock clock) {
        this.commands = commands;
        this.passwords = passwords;
        this.clock = clock;
    }

    void registerPeople() {
        sideBySide(IntStream.range(0, DemoPeople.PEOPLE.size()), this::register);
    }

    /** One after the other: they answer each other. */
    void talk() {
        DemoTalk.messages().forEach(this::sendUnlessDone);
    }

    void publish(IntStream numbers) {
        sideBySide(numbers, number -> sendUnlessDone(DemoModels.publication(number)));
    }

    private void register(int number) {
        DemoPerson person = DemoPeople.PEOPLE.get(number);
        Instant now = clock.instant();
        sendUnlessDone(new RegisterUserCommand(
                DemoIds.user(number),
                DemoIds.account(number),
                new UserName(person.userName()),
                new PersonName(person.firstName()),
                new PersonName(person.lastName()),
                new EmailAddress(person.email()),
                null,
                new PasswordHash(Objects.requireNonNull(passwords.encode(person.password()))),
                Locale.ENGLISH,
                DemoIds.verification(number),
                now.plus(Duration.ofDays(3))));
        sendUnlessDone(new VerifyEmailCommand(DemoIds.account(number), DemoIds.verification(number), now));
        sendUnlessDone(new GrantRoleCommand(DemoIds.account(number), person.role(), "demo data"));
    }

    private void sideBySide(IntStream numbers, IntConsumer work) {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            numbers.forEach(number -> all.add(threads.submit(() -> work.accept(number))));
        }
        all.forEach(DemoCommands::check);
    }

    /** What an earlier, interrupted start made is refused; that is as good as making it. */
    private void sendUnlessDone(Object command) {
        try {
            ORIGIN.call(() -> commands.sendAndWait(command));
        } catch (CommandRejectedException | AggregateStreamCreationException | ConcurrencyException done) {
            LOG.debug("Demo data that was there: {}", done.getMessage());
        }
    }

    private static void check(Future<?> done) {
        if (done.state() == Future.State.FAILED) {
            throw new IllegalStateException("cannot make demo data", done.exceptionNow());
        }
    }
}
