package dev.atrium.benchmark.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members who have published a model each, and whose deletions are due all at once. */
final class Leavers {

    private static final CountryCode COUNTRY = new CountryCode("PL");

    private final ApplicationContext site;
    private final IdSource ids;
    private final CommandGateway commands;
    private final List<RegisterUserCommand> members = new ArrayList<>();

    Leavers(ApplicationContext site) {
        this.site = site;
        this.ids = site.getBean(IdSource.class);
        this.commands = site.getBean(CommandGateway.class);
    }

    void register(int count) {
        for (int i = 0; i < count; i++) {
            RegisterUserCommand registration = registration();
            commands.sendAndWait(registration);
            commands.sendAndWait(new PublishModelCommand(
                    new ModelId(ids.next()), registration.userId(), new ModelTitle("Of a leaver"), COUNTRY));
            members.add(registration);
        }
        awaitAll();
        forgetMails();
    }

    /** As if all of them had pressed the button at once, a month ago. */
    void areDueAt(Instant date) {
        for (RegisterUserCommand member : members) {
            commands.sendAndWait(new ScheduleAccountDeletionCommand(
                    member.accountId(), member.email(), Locale.ENGLISH, Instant.now(), date));
        }
        awaitAll();
        forgetMails();
    }

    /** They went out long ago; here they would stand in the queue before the deletions. */
    private void forgetMails() {
        site.getBean(JdbcClient.class)
                .sql("delete from scheduled_tasks where task_name like '%-mail' and not picked")
                .update();
    }

    /** How many of them are gone. */
    long gone() {
        return site.getBean(JdbcClient.class)
                .sql("select count(*) from account_deletion where phase = 'COMPLETED'")
                .query(Long.class)
                .single();
    }

    private void awaitAll() {
        ProjectionProgress progress = site.getBean(ProjectionProgress.class);
        progress.await(
                site.getBean(EventProcessingConfiguration.class)
                        .eventProcessors()
                        .keySet(),
                progress.head(),
                Duration.ofMinutes(5));
    }

    private RegisterUserCommand registration() {
        long id = ids.next();
        String name = "leaver-" + Long.toString(id, 36);
        return new RegisterUserCommand(
                new UserId(id),
                new AccountId(ids.next()),
                new UserName(name),
                new PersonName("Given"),
                new PersonName("Family"),
                new EmailAddress(name + "@mail.example"),
                null,
                new PasswordHash("{noop}none"),
                Locale.ENGLISH,
                ids.next(),
                Instant.now().plus(Duration.ofDays(3)));
    }
}
