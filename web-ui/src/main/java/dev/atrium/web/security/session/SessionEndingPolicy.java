package dev.atrium.web.security.session;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountSuspendedEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of whoever is kept out, so that none of them comes to life again when that is over. Pages do not wait
 * for it: they look at the standing themselves ({@link MemberContexts}).
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
    void on(AccountDeactivatedEvent event) {
        sessions.endAll(event.userId());
    }
}
