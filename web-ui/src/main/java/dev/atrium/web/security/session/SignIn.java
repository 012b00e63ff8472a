package dev.atrium.web.security.session;

import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the session of a member. A visitor who is not signed in has none. */
@Component
public class SignIn {

    /** Whose session it is. Under this name Spring Session also indexes it, to find all sessions of a member. */
    static final String MEMBER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    /** With which of the member's passwords it was begun. */
    static final String PASSWORD_VERSION = "password_version";

    private final CsrfTokenRepository tokens;

    SignIn(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    /**
     * A new session under a new id: an id that somebody may have planted before is worth nothing after.
     *
     * @param passwordVersion of the password that was typed; by the time the session is there, another may count
     */
    public void begin(UserId member, long passwordVersion, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        HttpSession session = request.getSession(true);
        session.setAttribute(MEMBER, member.toString());
        session.setAttribute(PASSWORD_VERSION, Long.toString(passwordVersion));
    }

    /** Whether the member has changed the password that the session was begun with. */
    static boolean isOutdated(HttpSession session, MemberView member) {
        return passwordVersion(session) < member.passwordVersion();
    }

    /** Sessions of a release that did not note it count as begun with the oldest. */
    private static long passwordVersion(HttpSession session) {
        return session.getAttribute(PASSWORD_VERSION) instanceof String version ? Long.parseLong(version) : -1;
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        tokens.saveToken(null, request, response);
    }
}
