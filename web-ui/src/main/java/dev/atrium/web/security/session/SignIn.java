package dev.atrium.web.security.session;

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

    private final CsrfTokenRepository tokens;

    SignIn(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    /** A new session under a new id: an id that somebody may have planted before is worth nothing after. */
    public void begin(UserId member, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        request.getSession(true).setAttribute(MEMBER, member.toString());
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        tokens.saveToken(null, request, response);
    }
}
