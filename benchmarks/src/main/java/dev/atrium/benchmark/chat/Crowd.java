package dev.atrium.benchmark.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
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
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.ApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** People of the site, each with a session: made by commands and in the session store, as no page makes so many so soon. */
final class Crowd {

    private final ApplicationContext site;
    private final IdSource ids;
    private final List<String> cookies = new ArrayList<>();

    Crowd(ApplicationContext site, int size) {
        this.site = site;
        this.ids = site.getBean(IdSource.class);
        CommandGateway commands = site.getBean(CommandGateway.class);
        for (int i = 0; i < size; i++) {
            RegisterUserCommand registration = registration();
            commands.sendAndWait(registration);
            cookies.add("atrium_session=" + session(registration.userId()));
        }
        ProjectionProgress progress = site.getBean(ProjectionProgress.class);
        progress.await(
                Set.of(ProcessingGroups.MEMBERS, ProcessingGroups.ROOM_MESSAGES),
                progress.head(),
                Duration.ofMinutes(1));
    }

    String cookie(int number) {
        return cookies.get(number);
    }

    private RegisterUserCommand registration() {
        long id = ids.next();
        String name = "listener-" + Long.toString(id, 36);
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

    private String session(UserId person) {
        return store(site.getBean(JdbcIndexedSessionRepository.class), person);
    }

    private static <S extends Session> String store(FindByIndexNameSessionRepository<S> sessions, UserId person) {
        S session = sessions.createSession();
        session.setAttribute(JdbcIndexedSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
        session.setAttribute(
                "password_version", Long.toString(Long.MAX_VALUE)); // begun with the newest, whichever it is
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8));
    }
}
