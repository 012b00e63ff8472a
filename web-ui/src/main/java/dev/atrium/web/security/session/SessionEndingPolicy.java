package dev.atrium.web.security.session;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountSuspendedEvent;
import dev.atrium.api.deletion.AccountDeletionStartedEvent;
import dev.atrium.api.user.PasswordChangedEvent;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of whoever is kept out, so that none of them comes to life again when that is over, and those that were
 * begun with an old password. Pages do not wait for it: they look at the standing themselves ({@link MemberContexts}), and
 * who changes a password ends the sessions at once; this makes it certain, also where a process dies in between.
 */
@Component
@ProcessingGroup("session-endings")
@DisallowReplay
class SessionEndingPolicy {

    private final MemberSessions sessions;

    SessionEndingPolicy(MemberSessions sessions) {
        this.sessions = sessions;
    }

    @EventHandler
    void on(AccountSuspendedEvent event) {
        sessions.endAll(event.userId());
    }

    @EventHandler
    void on(AccountDeletionStartedEvent event) {
        sessions.endAll(event.userId());
    }

    @EventHandler
    void on(AccountDeactivatedEvent event) {
        sessions.endAll(event.userId());
    }

    @EventHandler
    void on(PasswordChangedEvent event, @Timestamp Instant at) {
        sessions.endBegunBefore(event.userId(), at);
    }
}
