package dev.atrium.web.security.session;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountSuspendedEvent;
import dev.atrium.api.deletion.AccountDeletionStartedEvent;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.user.PasswordChangedEvent;
import dev.atrium.api.user.UserId;
import java.time.Duration;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of whoever is kept out, so that none of them comes to life again when that is over, and those that were
 * begun with an old password. Pages do not wait for it: they look at the standing themselves ({@link MemberContexts}), and
 * who changes a password ends the sessions at once; this makes it certain, also where a process dies in between.
 *
 * <p>It comes after the read table of members: a session that is begun, or a socket that is opened, behind its back is refused
 * by what stands there.
 */
@Component
@ProcessingGroup("session-endings")
@DisallowReplay
class SessionEndingPolicy {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MemberSessions sessions;
    private final ProjectionProgress progress;

    SessionEndingPolicy(MemberSessions sessions, ProjectionProgress progress) {
        this.sessions = sessions;
        this.progress = progress;
    }

    @EventHandler
    void on(AccountSuspendedEvent event) {
        endAll(event.userId());
    }

    @EventHandler
    void on(AccountDeletionStartedEvent event) {
        endAll(event.userId());
    }

    @EventHandler
    void on(AccountDeactivatedEvent event) {
        endAll(event.userId());
    }

    @EventHandler
    void on(PasswordChangedEvent event, @SequenceNumber long number) {
        awaitMembers();
        sessions.endOutdated(event.userId(), number);
    }

    private void endAll(UserId member) {
        awaitMembers();
        sessions.endAll(member);
    }

    /** Not for ever: a table that is stuck or built anew must not keep sessions alive. */
    private void awaitMembers() {
        progress.await(Set.of(ProcessingGroups.MEMBERS), progress.head(), PATIENCE);
    }
}
