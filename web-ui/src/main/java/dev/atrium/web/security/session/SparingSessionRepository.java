package dev.atrium.web.security.session;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Keeps sessions in another repository, writes to it sparingly, and ends those that have lived too long. */
final class SparingSessionRepository<S extends Session> implements SessionRepository<SparingSession<S>> {

    private final SessionRepository<S> stored;
    private final SessionSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher endings;

    SparingSessionRepository(
            SessionRepository<S> stored, SessionSettings settings, Clock clock, ApplicationEventPublisher endings) {
        this.stored = stored;
        this.settings = settings;
        this.clock = clock;
        this.endings = endings;
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(stored.createSession(), settings.touch());
    }

    @Override
    public void save(SparingSession<S> session) {
        stored.save(session.stored());
    }

    @Override
    public @Nullable SparingSession<S> findById(String id) {
        S session = stored.findById(id);
        if (session == null) {
            return null;
        }
        if (clock.instant().isAfter(session.getCreationTime().plus(settings.longest()))) {
            deleteById(id);
            return null;
        }
        return new SparingSession<>(session, settings.touch());
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        endings.publishEvent(new SessionEnded(id));
    }
}
