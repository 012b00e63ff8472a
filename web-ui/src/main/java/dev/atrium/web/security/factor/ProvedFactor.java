package dev.atrium.web.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When a session last proved a second factor. The instant is all that is kept, as text, in the session itself. */
@Component
@EnableConfigurationProperties(MfaSettings.class)
public class ProvedFactor {

    private static final String AT = "second-factor-at";

    private final MfaSettings settings;
    private final Clock clock;

    ProvedFactor(MfaSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Notes a proof in the session of a member, who is signed in by now. */
    public void note(HttpServletRequest request) {
        request.getSession().setAttribute(AT, clock.instant().toString());
    }

    public void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(AT);
        }
    }

    public boolean isProved(HttpServletRequest request) {
        return at(request).isPresent();
    }

    /** Whether it was proved so lately that nothing sensitive needs to ask again. */
    public boolean isFresh(HttpServletRequest request) {
        return at(request)
                .filter(proved -> proved.plus(settings.fresh()).isAfter(clock.instant()))
                .isPresent();
    }

    private static Optional<Instant> at(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(AT) instanceof String text
                ? Optional.of(Instant.parse(text))
                : Optional.empty();
    }
}
